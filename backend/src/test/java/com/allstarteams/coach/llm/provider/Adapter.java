package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.call.CallSettings;
import com.allstarteams.coach.platform.setting.InvalidSetting;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One vendor's adapter as the settings make it, in front of a double. */
record Adapter(AnnotationConfigApplicationContext context, ModelProvider provider, ProviderHealth health)
        implements AutoCloseable {

    static {
        System.setProperty("aws.accessKeyId", "AKIDDOUBLE");
        System.setProperty("aws.secretAccessKey", "secret-of-the-double");
    }

    static Adapter of(Protocol protocol, ProviderDouble server) {
        return with(settings(protocol, server.baseUri().toString()));
    }

    /** @throws InvalidSetting when these settings stop the start */
    static Adapter with(Map<String, String> settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(settings)));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(
                CallSettings.class, () -> new CallSettings(256, 4, Duration.ofSeconds(10), Duration.ofSeconds(60)));
        context.register(ProviderHealth.class);
        String root = "com.allstarteams.coach.llm.";
        context.scan(root + "bedrock", root + "anthropic", root + "openai", root + "ollama");
        try {
            context.refresh();
        } catch (RuntimeException failure) {
            throw settingAtFault(failure);
        }
        return new Adapter(context, context.getBean(ModelProvider.class), context.getBean(ProviderHealth.class));
    }

    private static RuntimeException settingAtFault(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSetting setting) {
                return setting;
            }
        }
        return failure;
    }

    static Map<String, String> settings(Protocol protocol, String address) {
        Map<String, String> settings = new HashMap<>();
        settings.put("COACH_MODEL", protocol.name().toLowerCase(Locale.ROOT));
        if (protocol == Protocol.BEDROCK) {
            settings.put("AWS_REGION", "eu-central-1");
            settings.put("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", address);
        } else {
            settings.put("COACH_" + protocol + "_BASE_URL", address);
            settings.put("COACH_" + protocol + "_API_KEY", "key-of-the-double");
            settings.put("COACH_" + protocol + "_MODEL", "double-1");
        }
        return settings;
    }

    @Override
    public void close() {
        context.close();
    }
}

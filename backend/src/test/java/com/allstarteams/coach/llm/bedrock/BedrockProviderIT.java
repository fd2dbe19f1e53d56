package com.allstarteams.coach.llm.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BedrockProviderIT {

    private static final ModelRequest REQUEST =
            new ModelRequest("Coach.", "", List.of(new ModelMessage(Speaker.MEMBER, "Hello")), 600, "coach.v1");
    private static final List<String> KEYS = List.of("aws.accessKeyId", "aws.secretAccessKey");

    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void forgetCredentials() {
        for (String key : KEYS) {
            String value = System.clearProperty(key);
            if (value != null) {
                before.put(key, value);
            }
        }
        System.setProperty("aws.disableEc2Metadata", "true");
        System.setProperty("aws.sharedCredentialsFile", "/nonexistent");
    }

    @AfterEach
    void restoreCredentials() {
        before.forEach(System::setProperty);
        System.clearProperty("aws.disableEc2Metadata");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @Test
    void looksForCredentialsAtTheFirstCallAndSaysWhenThereAreNone() throws Exception {
        BedrockAccount account = new BedrockAccount("eu-central-1", "m", URI.create("http://127.0.0.1:1"));
        try (BedrockProvider provider = new BedrockProvider(account, 256);
                ModelReply reply = provider.begin(REQUEST)) {
            assertThatThrownBy(() -> reply.next(Duration.ofSeconds(20)))
                    .isInstanceOfSatisfying(
                            ModelFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS));
        }
    }

    @Test
    void runsAsManyCallsAtOnceAsTheSettingSays() throws Exception {
        KEYS.forEach(key -> System.setProperty(key, "double"));
        try (ProviderDouble server = ProviderDouble.start(Protocol.BEDROCK);
                BedrockProvider provider =
                        new BedrockProvider(new BedrockAccount("eu-central-1", "m", server.baseUri()), 300)) {
            server.play(Script.says("late").firstAfter(Duration.ofMinutes(1)));

            List<ModelReply> running =
                    Stream.generate(() -> provider.begin(REQUEST)).limit(300).toList();

            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(server.calls()).hasSize(300));
            running.forEach(ModelReply::close);
        } finally {
            KEYS.forEach(System::clearProperty);
        }
    }
}

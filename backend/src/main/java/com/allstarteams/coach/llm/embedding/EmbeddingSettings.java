package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.provider.ProviderSettings;
import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Which embedding model is asked for, and what is known to reach those of the providers. Checked at start; nobody is called. */
@Component
class EmbeddingSettings {

    private static final URI OPENAI = URI.create("https://api.openai.com/v1");
    private static final String ASKED = "COACH_EMBEDDINGS";
    private static final String TITAN = "BEDROCK_EMBEDDING_MODEL";
    private static final String REGION = "AWS_REGION";
    private static final String BEDROCK_ADDRESS = "AWS_ENDPOINT_URL_BEDROCK_RUNTIME";
    private static final String KEY = "COACH_OPENAI_API_KEY";
    private static final String OPENAI_ADDRESS = "COACH_OPENAI_BASE_URL";
    private static final String OPENAI_MODEL = "COACH_OPENAI_EMBEDDING_MODEL";
    private static final int LONGEST_MODEL = 80;

    private final ProviderSettings settings;
    private final Optional<String> remoteModel;

    /** @throws InvalidSetting when the model that is asked for cannot be reached with these settings */
    EmbeddingSettings(Environment environment) {
        this.settings = new ProviderSettings(environment);
        openAiAddress();
        openAiKey();
        bedrockAddress();
        region();
        this.remoteModel = switch (value(ASKED, "local").toLowerCase(Locale.ROOT)) {
            case "local" -> Optional.empty();
            case "bedrock" -> Optional.of(titan());
            case "openai" -> Optional.of(openAi());
            default ->
                throw new InvalidSetting(
                        ASKED, "is none of local, bedrock, openai", "Set it to one of these or leave it out");
        };
    }

    /** Name of the model that is asked for at a provider; empty when the local one is. */
    Optional<String> remoteModel() {
        return remoteModel;
    }

    /** Where Bedrock is called; empty when no region is set. */
    Optional<String> region() {
        return settings.findRegion();
    }

    /** An address to call instead of the region's own. */
    Optional<URI> bedrockAddress() {
        return settings.findAddress(BEDROCK_ADDRESS);
    }

    /** Whether there is a key for OpenAI, or another server that may want none. */
    boolean reachesOpenAi() {
        return settings.find(KEY).isPresent() || settings.find(OPENAI_ADDRESS).isPresent();
    }

    URI openAiAddress() {
        return settings.findOpenAiAddress().orElse(OPENAI);
    }

    /** The key; empty when there is none. */
    String openAiKey() {
        return settings.findVisible(KEY).orElse("");
    }

    private String titan() {
        String titan = value(TITAN, TitanEmbeddings.V2);
        if (!TitanEmbeddings.MODELS.contains(titan)) {
            throw new InvalidSetting(
                    TITAN,
                    "names a model this version cannot embed with",
                    "Set it to " + TitanEmbeddings.V2 + " or " + TitanEmbeddings.V1 + ", or leave it out");
        }
        if (region().isEmpty()) {
            throw new InvalidSetting(REGION, "is not set", "Set it to the region whose Bedrock you use");
        }
        return titan;
    }

    private String openAi() {
        if (!reachesOpenAi()) {
            throw new InvalidSetting(
                    KEY, "is not set", "Set it, or set " + OPENAI_ADDRESS + " to a server that wants no key");
        }
        String name = value(OPENAI_MODEL, "text-embedding-3-small");
        if (name.length() > LONGEST_MODEL) {
            throw new InvalidSetting(OPENAI_MODEL, "is too long", "Use at most " + LONGEST_MODEL + " characters");
        }
        return OpenAiEmbeddings.PREFIX + name;
    }

    private String value(String setting, String absent) {
        return settings.find(setting).orElse(absent);
    }
}

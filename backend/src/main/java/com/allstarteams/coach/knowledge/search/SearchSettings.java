package com.allstarteams.coach.knowledge.search;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How near a passage must be to a question. Similarities of different models do not compare, so each has its own floor.
 *
 * @param minimumSimilarity cosine by name of the model, 0 to 1; models that are not named have the values below
 */
@ConfigurationProperties("coach.knowledge")
public record SearchSettings(@DefaultValue Map<String, Double> minimumSimilarity) {

    /** The first was tried on six questions by hand; none has been measured. Too high finds nothing, too low anything. */
    private static final Map<String, Double> FIRST_VALUES = Map.of(
            "bge-small-en-v1.5-q", 0.60,
            "amazon.titan-embed-text-v1", 0.45,
            "amazon.titan-embed-text-v2:0", 0.35,
            "openai:text-embedding-3-small", 0.40,
            "openai:text-embedding-3-large", 0.40,
            "openai:text-embedding-ada-002", 0.80);

    private static final double OF_UNKNOWN_MODELS = 0.50;

    /** @throws InvalidSetting when a value is no cosine of related texts */
    public SearchSettings {
        minimumSimilarity.forEach((model, least) -> {
            if (!(least >= 0 && least <= 1)) {
                throw new InvalidSetting(
                        "coach.knowledge.minimum-similarity." + model, "is " + least, "Set it to 0 to 1");
            }
        });
        Map<String, Double> all = new HashMap<>(FIRST_VALUES);
        all.putAll(minimumSimilarity);
        minimumSimilarity = Map.copyOf(all);
    }

    double minimumSimilarity(String model) {
        return minimumSimilarity.getOrDefault(model, OF_UNKNOWN_MODELS);
    }
}

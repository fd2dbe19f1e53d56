package com.allstarteams.coach.llm;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import jakarta.annotation.PostConstruct;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Checks at start which models are asked for. What a provider needs besides, its own package checks. */
@Component
class ModelSettings {

    private final Environment environment;

    ModelSettings(Environment environment) {
        this.environment = environment;
    }

    @PostConstruct
    void check() {
        require("COACH_MODEL", List.of("offline", "bedrock", "anthropic", "openai", "ollama"));
        require("COACH_VECTORS", List.of("embedded"));
        if (!environment.getProperty("CHROMA_HOST", "").isBlank()) {
            throw unavailable("CHROMA_HOST", "is set, but this version knows the embedded index only", "Unset it");
        }
    }

    private void require(String setting, List<String> available) {
        String value = environment.getProperty(setting, "");
        if (!value.isEmpty() && available.stream().noneMatch(value::equalsIgnoreCase)) {
            throw unavailable(
                    setting,
                    "asks for '" + value + "', which this version does not have",
                    "Set it to '" + String.join("', '", available) + "' or leave it out");
        }
    }

    private static InvalidSetting unavailable(String setting, String problem, String action) {
        return new InvalidSetting(setting, problem, action);
    }
}

package com.allstarteams.coach.llm;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import jakarta.annotation.PostConstruct;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Checks at start which models are asked for. This version coaches offline and embeds locally. */
@Component
class ModelSettings {

    private final Environment environment;

    ModelSettings(Environment environment) {
        this.environment = environment;
    }

    @PostConstruct
    void check() {
        require("COACH_MODEL", "offline");
        require("COACH_VECTORS", "embedded");
        if (!environment.getProperty("CHROMA_HOST", "").isBlank()) {
            throw unavailable("CHROMA_HOST", "is set, but this version knows the embedded index only", "Unset it");
        }
    }

    private void require(String setting, String available) {
        String value = environment.getProperty(setting, available).strip();
        if (!value.isEmpty() && !value.equalsIgnoreCase(available)) {
            throw unavailable(
                    setting,
                    "asks for '" + value + "', which this version does not have",
                    "Set it to '" + available + "' or leave it out");
        }
    }

    private static InvalidSetting unavailable(String setting, String problem, String action) {
        return new InvalidSetting(setting, problem, action);
    }
}

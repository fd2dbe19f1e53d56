package com.allstarteams.coach.llm;

import java.util.Locale;

/** What models are called for. Each has its own switch and allowance. */
public enum AiFeature {
    COACHING,
    HOLISTIC_REPORTS,
    REFLECTION_ASSISTANCE;

    /** The name in the database and the API, such as {@code holistic_reports}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

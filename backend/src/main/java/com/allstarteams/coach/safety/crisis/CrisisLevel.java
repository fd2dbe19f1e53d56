package com.allstarteams.coach.safety.crisis;

/** How strong the signs of a crisis are; the order is the order of urgency (safety design, section 5). */
public enum CrisisLevel {
    NONE,
    DISTRESS,
    POSSIBLE,
    EXPLICIT,
    IMMINENT;

    /** Whether a prepared crisis text answers, with no model call. */
    public boolean needsCrisisAnswer() {
        return compareTo(POSSIBLE) >= 0;
    }

    static CrisisLevel higher(CrisisLevel one, CrisisLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

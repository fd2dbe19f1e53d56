package com.allstarteams.coach.profile.workshop;

/** The four bands of the flow score. */
public enum FlowBand {
    DISTANT("Distant", 12),
    BLOCKED("Blocked", 26),
    AWARE("Aware", 39),
    FLUENT("Fluent", 50);

    private final String title;
    private final int from;

    FlowBand(String title, int from) {
        this.title = title;
        this.from = from;
    }

    /** @param score 12-60 */
    public static FlowBand of(int score) {
        FlowBand found = DISTANT;
        for (FlowBand band : values()) {
            found = score >= band.from ? band : found;
        }
        return found;
    }

    public String title() {
        return title;
    }
}

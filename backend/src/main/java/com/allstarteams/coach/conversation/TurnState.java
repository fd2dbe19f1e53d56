package com.allstarteams.coach.conversation;

/** The life of a turn. Every accepted turn reaches exactly one of the last four. */
public enum TurnState {
    ACCEPTED,
    GENERATING,
    COMPLETED,
    FALLBACK,
    REFUSED,
    CRISIS;

    public boolean isTerminal() {
        return this != ACCEPTED && this != GENERATING;
    }
}

package com.allstarteams.coach.conversation.offline;

/** Whose voice answers. */
public enum CoachingMode {
    COACH,
    WORKSHOP_ASSISTANT,
    TEAM_ADVISOR
}

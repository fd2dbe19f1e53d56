package com.allstarteams.coach.safety.crisis;

/** Whom the crisis text speaks about. */
public enum CrisisForm {
    /** The writer. */
    DIRECT,
    /** Someone the writer worries about. */
    THIRD_PERSON,
    /** The writer, in the turns after a crisis answer (CR-14). */
    FOLLOW_UP
}

package com.allstarteams.coach.safety;

/** What kind of message a member wrote; the order is the order of precedence, the first that fits wins. */
public enum InputClass {
    CRISIS,
    HARM_TO_OTHERS,
    ABUSE_AT_WORK,
    INJECTION,
    MEDICAL,
    LEGAL,
    FINANCIAL,
    THERAPY,
    HR_DECISION,
    OFF_SCOPE,
    WRITE_FOR_ME,
    ABOUT_DATA,
    CONFLICT,
    DISTRESS,
    IN_SCOPE
}

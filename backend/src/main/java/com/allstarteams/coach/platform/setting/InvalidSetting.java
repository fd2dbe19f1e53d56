package com.allstarteams.coach.platform.setting;

/** A setting keeps the application from starting. */
public class InvalidSetting extends RuntimeException {

    private final String action;

    /**
     * @param setting the name an operator set or should set, such as {@code DATABASE_URL}
     * @param problem what is wrong with it, never its value when that is a secret
     * @param action what to do about it
     */
    public InvalidSetting(String setting, String problem, String action) {
        super(setting + " " + problem);
        this.action = action;
    }

    String action() {
        return action;
    }
}

package com.allstarteams.coach.platform.setting;

import java.time.Duration;

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

    /** @throws InvalidSetting when the value is shorter than {@code least} or longer than {@code most} */
    public static void requireWithin(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidSetting(
                    setting,
                    "is " + value.toMillis() + " ms",
                    "Set it to at least " + least.toMillis() + " ms and at most " + most.toMillis() + " ms");
        }
    }

    /** @throws InvalidSetting when the value is less than {@code least} or more than {@code most} */
    public static void requireWithin(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidSetting(setting, "is " + value, "Set it to at least " + least + " and at most " + most);
        }
    }

    String action() {
        return action;
    }
}

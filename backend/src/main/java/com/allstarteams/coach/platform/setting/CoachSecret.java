package com.allstarteams.coach.platform.setting;

/**
 * The deployment's secret key for pseudonyms and digests. It never appears in a log.
 *
 * @param value at least 32 characters
 */
public record CoachSecret(String value) {

    private static final int MIN_LENGTH = 32;

    /** @throws InvalidSetting when shorter than 32 characters */
    public CoachSecret {
        if (value.length() < MIN_LENGTH) {
            throw new InvalidSetting(
                    "SESSION_SECRET",
                    "is missing or shorter than 32 characters",
                    "Set SESSION_SECRET to a random value, for example the output of: openssl rand -hex 32");
        }
    }

    @Override
    public String toString() {
        return "CoachSecret[hidden]";
    }
}

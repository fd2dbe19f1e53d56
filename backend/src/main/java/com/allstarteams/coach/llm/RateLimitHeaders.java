package com.allstarteams.coach.llm;

import com.allstarteams.coach.llm.ModelAllowance.Remaining;
import java.time.Duration;

/**
 * Says an allowance in the structured fields of the IETF draft "RateLimit header fields for HTTP". An answer over the limit
 * is still an answer here, so they inform and announce no refusal.
 */
public final class RateLimitHeaders {

    public static final String POLICY = "RateLimit-Policy";
    public static final String STATE = "RateLimit";

    private RateLimitHeaders() {}

    /** The quotas, such as {@code "hour";q=100;w=3600, "day";q=1000;w=86400}. */
    public static String policy(Remaining remaining) {
        return "\"hour\";q=" + remaining.hourLimit() + ";w="
                + Duration.ofHours(1).toSeconds() + ", \"day\";q=" + remaining.dayLimit() + ";w="
                + Duration.ofDays(1).toSeconds();
    }

    /** What is left and for how many seconds, such as {@code "hour";r=97;t=1234, "day";r=997;t=44434}. */
    public static String state(Remaining remaining) {
        return "\"hour\";r=" + remaining.hourLeft() + ";t=" + seconds(remaining.hourResetsIn()) + ", \"day\";r="
                + remaining.dayLeft() + ";t=" + seconds(remaining.dayResetsIn());
    }

    private static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}

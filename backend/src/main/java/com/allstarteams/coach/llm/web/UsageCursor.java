package com.allstarteams.coach.llm.web;

import com.allstarteams.coach.llm.store.JdbcUsageReports.LinePlace;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The opaque place in the usage log that a client sends back for the next page. */
final class UsageCursor {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private UsageCursor() {}

    static String after(LinePlace place) {
        String text = place.createdAt() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException {@code invalid-request} when it is not one of ours */
    static @Nullable LinePlace read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = place.indexOf(' ');
            Instant createdAt = Instant.parse(place.substring(0, space));
            if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(END_OF_TIME)) {
                throw new DateTimeException("Not a time of ours");
            }
            return new LinePlace(createdAt, UUID.fromString(place.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException | StringIndexOutOfBoundsException malformed) {
            throw new ProblemException(CommonProblems.INVALID, "'cursor' must be one that the last page gave.");
        }
    }
}

package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.store.JdbcSessions.Place;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The opaque place in the list of conversations that a client sends back for the next page. */
final class Cursor {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final char PINNED = '1';
    private static final char UNPINNED = '0';

    private Cursor() {}

    static String after(SessionRow session) {
        String place = String.valueOf(session.pinned() ? PINNED : UNPINNED) + session.updatedAt() + " "
                + session.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException {@code invalid-request} when it is not one of ours */
    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = place.indexOf(' ');
            char pinned = place.charAt(0);
            Instant updatedAt = Instant.parse(place.substring(1, space));
            if (pinned != PINNED && pinned != UNPINNED
                    || updatedAt.isBefore(Instant.EPOCH)
                    || updatedAt.isAfter(END_OF_TIME)) {
                throw new DateTimeException("Not a place of ours");
            }
            return new Place(pinned == PINNED, updatedAt, UUID.fromString(place.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException | StringIndexOutOfBoundsException malformed) {
            throw new ProblemException(CommonProblems.INVALID, "'cursor' must be one that the last page gave.");
        }
    }
}

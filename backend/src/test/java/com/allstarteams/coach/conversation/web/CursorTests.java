package com.allstarteams.coach.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.SessionType;
import com.allstarteams.coach.conversation.store.JdbcSessions.Place;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final UUID ID = UUID.fromString("0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2026-03-04T05:06:00Z",
                "2026-03-04T05:06:07.123456Z",
                "2026-03-04T05:06:07.123456789Z",
                "9999-12-31T00:00:00Z"
            })
    void leadsBackToThePlaceItWasMadeFor(Instant updatedAt) {
        for (boolean pinned : List.of(true, false)) {
            String cursor = Cursor.after(session(pinned, updatedAt));

            assertThat(cursor).matches("[A-Za-z0-9_-]+");
            assertThat(Cursor.read(cursor)).isEqualTo(new Place(pinned, updatedAt, ID));
        }
    }

    @Test
    void meansTheFirstPageWhenThereIsNone() {
        assertThat(Cursor.read(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!", "a", "abc", "%00", "===="})
    void refusesWhatIsNoCursor(String cursor) {
        assertRefused(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12026-03-04T05:06:07Z",
                "12026-03-04T05:06:07Z ",
                "12026-03-04T05:06:07Z 1",
                "12026-03-04T05:06:07Z 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10 more",
                "2026-03-04T05:06:07Z 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10",
                "x2026-03-04T05:06:07Z 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10",
                " 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10",
                "1yesterday 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10",
                "11969-12-31T23:59:59Z 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10",
                "1+10000-01-01T00:00:00Z 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10",
                "1+1000000000-12-31T23:59:59Z 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10"
            })
    void refusesAPlaceThatCannotBeOne(String place) {
        assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblems.INVALID))
                .hasMessageStartingWith("'cursor' ");
    }

    private static SessionRow session(boolean pinned, Instant updatedAt) {
        return new SessionRow(
                new ConversationId(ID),
                SessionType.values()[0],
                Persona.TALIA_COACH,
                null,
                null,
                0,
                Instant.EPOCH,
                updatedAt,
                null,
                pinned,
                false,
                false,
                null,
                List.of(),
                null,
                null);
    }
}

package com.allstarteams.coach;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A restart in the middle of a conversation: existing-clients.md, acceptance test 16. */
class RestartIT {

    private CoachServer coach = CoachServer.ofItsOwn();

    @AfterEach
    void stop() {
        coach.stop();
    }

    @Test
    void keepsHistoryOrderAndSession() {
        Visitor before = coach.visitor();
        String cookie = before.signIn("member1").cookie();
        String session = before.openSession();
        before.say(session, "I led the release planning.");
        before.say(session, "It felt right, and calm.");
        String history = before.get("/api/coaching/session/" + session).body();

        coach = coach.restart();
        Visitor after = coach.visitor();
        Answer shown = after.get("/api/coaching/session/" + session, "Cookie", cookie);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(history);
        after.signIn("member1");
        after.say(session, "And now something new.");
        assertThat(coach.database().count("coaching_messages WHERE session_id = ?::uuid", session))
                .isEqualTo(6);
        assertThat(coach.database().count("users")).isEqualTo(20);
        assertThat(coach.database().count("coach_knowledge_base WHERE status = 'APPROVED'"))
                .isPositive();
    }
}

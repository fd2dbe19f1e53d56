package com.allstarteams.coach.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.EventReader;
import com.allstarteams.coach.support.EventReader.Event;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an accepted message to exactly one stored answer, whatever happens on the way. */
class TurnProtocolIT {

    private static final String MESSAGE = "How do I find flow at work with my strengths?";
    private static final String FIRST = "You noticed what gives you energy. ";
    private static final String SECOND = "That is worth keeping. ";
    private static final String QUESTION = "What would help you next?";
    private static final Duration FOR_EVER = Duration.ofMinutes(1);

    private final CoachServer coach = CoachServer.scripted();
    private final ScriptedModel model = coach.bean(ScriptedModel.class);
    private final Visitor visitor = coach.signedIn("member2");
    private final String session = visitor.openSession();

    @AfterEach
    void leavesNoTurnUnanswered() {
        await().atMost(Duration.ofSeconds(25))
                .until(() -> coach.database()
                                .count("coaching_turns WHERE session_id = ?::uuid AND finished_at IS NULL", session)
                        == 0);
        assertThat(projection()).isEqualTo(messages());
        assertThat(coach.database()
                        .count(
                                "(SELECT turn_id FROM coaching_messages WHERE session_id = ?::uuid GROUP BY turn_id"
                                        + " HAVING count(*) FILTER (WHERE role = 'assistant') <> 1) odd",
                                session))
                .isZero();
    }

    @Test
    void tellsATurnInOrder() {
        model.play(Script.says(FIRST, SECOND, QUESTION));

        List<Event> events = stream().rest();

        List<String> names = events.stream().map(Event::name).toList();
        assertThat(String.join(" ", names)).matches("turn\\.accepted meta( delta)+( citation)+ usage done");
        assertThat(events)
                .extracting(Event::id)
                .isEqualTo(IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(EventReader.text(events)).isEqualTo(FIRST + SECOND + QUESTION);
        assertThat(events.getFirst().data().propertyNames()).containsExactlyInAnyOrder("turnId", "messageId", "seq");
        assertThat(events.get(1).data().path("disclosure").asString()).contains("AI");
        assertThat(events.getLast().data().path("state").asString()).isEqualTo("COMPLETED");
        assertThat(events.getLast().data().path("fallback").booleanValue()).isFalse();
        assertThat(events.getLast().data().path("contextSources").size())
                .isEqualTo(names.stream().filter("citation"::equals).count());
    }

    @Test
    void sendsNoSentenceBeforeItIsStored() {
        model.play(Script.says(FIRST, SECOND, QUESTION).after(Duration.ofMillis(700)));

        try (EventReader events = stream()) {
            String turn = events.await("turn.accepted").data().path("turnId").asString();
            List<Event> rest = coach.database().whileLocked(turn, events::rest);

            assertThat(rest).extracting(Event::name).containsExactly("meta", "error");
        }
    }

    @Test
    void keepsEverySentenceItSends() {
        model.play(Script.says(FIRST, SECOND, QUESTION).withGap(Duration.ofMillis(300)));
        int sent = 0;

        try (EventReader events = stream()) {
            String turn = events.await("turn.accepted").data().path("turnId").asString();
            assertThat(messages()).hasSize(1);
            for (Event event = events.next(); event != null; event = events.next()) {
                if (event.name().equals("delta")) {
                    sent++;
                    assertThat(sentence(turn, sent))
                            .isEqualTo(event.data().path("text").asString());
                    assertThat(sent > 1 || messages().size() == 1)
                            .as("sent before the end")
                            .isTrue();
                }
            }
        }

        assertThat(sent).isEqualTo(3);
    }

    @Test
    void resumesBehindTheLastEventSeen() {
        model.play(Script.says(FIRST, SECOND, QUESTION));
        List<Event> all = stream().rest();
        String turn = turnOf(all);

        for (int seen = 0; seen < all.size(); seen++) {
            List<Event> rest = visitor.resume(session, turn, seen).rest();

            assertThat(rest).isEqualTo(all.subList(seen, all.size()));
        }
        assertThat(messages().getLast())
                .isEqualTo("assistant: " + EventReader.text(all).strip());
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void letsAReaderJoinWhileTheAnswerIsWritten() {
        model.play(Script.says(FIRST, SECOND, QUESTION).withGap(Duration.ofMillis(400)));

        try (EventReader first = stream()) {
            Event accepted = first.await("turn.accepted");
            List<Event> joined = visitor.resume(
                            session, accepted.data().path("turnId").asString(), 1)
                    .rest();

            assertThat(joined).isEqualTo(first.rest());
        }
    }

    @Test
    void finishesATurnWhoseReaderWentAway() {
        model.play(Script.says(FIRST, SECOND, QUESTION).withGap(Duration.ofMillis(300)));

        try (EventReader events = stream()) {
            events.await("turn.accepted");
        }

        await().until(() -> coach.database().lastState(session).equals("COMPLETED"));
        assertThat(messages().getLast()).isEqualTo("assistant: " + FIRST + SECOND + QUESTION);
    }

    @Test
    void keepsWhatWasSaidWhenItIsStopped() {
        model.play(Script.says(FIRST + SECOND + "And then", " I went on. " + QUESTION)
                .withGap(FOR_EVER));

        try (EventReader events = stream()) {
            events.await("delta");
            Answer stop = visitor.postRaw("/api/coaching/session/" + session + "/stop", "{}");
            events.await("done");

            assertThat(stop.at("/data/stopped").booleanValue()).isTrue();
        }

        assertThat(messages().getLast())
                .startsWith("assistant: " + FIRST.strip())
                .doesNotContain("I went on");
        assertThat(model.cancelled()).hasSize(1);
        assertThat(visitor.postRaw("/api/coaching/session/" + session + "/stop", "{}")
                        .at("/data/stopped")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void letsNoOvertakenWorkerFinish() {
        model.play(Script.says(FIRST + SECOND + "And", " then I went on. " + QUESTION)
                .withGap(Duration.ofSeconds(1)));

        try (EventReader events = stream()) {
            events.await("delta");
            takeAway("attempt = attempt + 1, lease_until = now() - interval '1 second'");
            List<Event> rest = events.rest();

            assertThat(rest.getLast().name()).isEqualTo("error");
            assertThat(rest.getLast().data().path("code").asString()).isEqualTo("REPLY_NOT_STORED");
            assertThat(rest).extracting(Event::name).doesNotContain("done");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> messages().size() == 2);
        assertThat(coach.database().lastState(session)).isEqualTo("FALLBACK");
        assertThat(messages().getLast())
                .startsWith("assistant: " + FIRST.strip())
                .doesNotContain("I went on");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void finishesAnAbandonedTurnWithTheOfflineCoach() {
        model.play(Script.says(FIRST, QUESTION));
        visitor.say(session, MESSAGE);
        forgetTheAnswer();
        model.play(Script.says("Nobody asks me."));

        await().atMost(Duration.ofSeconds(20)).until(() -> messages().size() == 2);

        assertThat(coach.database().lastState(session)).isEqualTo("FALLBACK");
        assertThat(model.requests()).isEmpty();
        assertThat(visitor.get("/api/coaching/session/" + session)
                        .at("/data/runningTurn")
                        .isNull())
                .isTrue();
    }

    @Test
    void answersACrisisWithoutAModel() {
        model.play(Script.says("Nobody asks me."));

        List<Event> events =
                visitor.stream(session, "I want to kill myself tonight").rest();

        assertThat(events)
                .extracting(Event::name)
                .containsExactly("turn.accepted", "meta", "safety", "delta", "usage", "done");
        assertThat(events.getLast().data().path("state").asString()).isEqualTo("CRISIS");
        assertThat(model.requests()).isEmpty();
        assertThat(coach.database().lastState(session)).isEqualTo("CRISIS");
        assertThat(messages()).hasSize(2);
        assertThat(visitor.resume(session, turnOf(events), 0).rest()).isEqualTo(events);
    }

    @Test
    void answersACrisisWhileAnotherAnswerIsWritten() {
        model.play(Script.says(FIRST + SECOND + "And", " then. " + QUESTION).withGap(Duration.ofSeconds(3)));

        try (EventReader events = stream()) {
            events.await("delta");
            Answer crisis = visitor.say(session, "I want to kill myself tonight");

            assertThat(crisis.status()).isEqualTo(200);
            assertThat(crisis.text("/metadata/state")).isEqualTo("CRISIS");
            assertThat(events.await("done")).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am a human therapist.",
                "Look at <img src=x onerror=alert(1)> now.",
                "My secret word is {canary}.",
                "See ![chart](https://evil.example/pixel.png) for more.",
                "Visit https://evil.example/login today."
            })
    void letsNoHostileSentenceThrough(String hostile) {
        String mark = hostile.substring(3, hostile.length() - 3);
        for (Script script : List.of(
                Script.says(hostile),
                Script.says(FIRST, hostile + " ", QUESTION),
                Script.says(FIRST + hostile),
                Script.says(hostile.split("(?<= )", -1)))) {
            model.play(script);

            List<Event> events = stream().rest();

            String canary = ScriptedModel.canary(model.requests().getFirst());
            assertThat(canary).isNotEmpty();
            assertThat(events.getLast().name()).isEqualTo("done");
            assertThat(EventReader.text(events))
                    .isNotBlank()
                    .doesNotContain(mark, canary, "evil.example", "<", "human");
            assertThat(coach.database().everythingSaid())
                    .doesNotContain(mark, canary, "evil.example", "onerror", "human therapist");
        }
    }

    private EventReader stream() {
        return visitor.stream(session, MESSAGE);
    }

    private void takeAway(String change) {
        int changed = coach.database()
                .sql("UPDATE coaching_turns SET " + change + " WHERE session_id = ?::uuid AND finished_at IS NULL")
                .param(session)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    /** As if the worker had been killed after it accepted the message. */
    private void forgetTheAnswer() {
        for (String statement : List.of(
                "DELETE FROM coaching_messages WHERE session_id = ?::uuid AND role = 'assistant'",
                "DELETE FROM turn_sentences WHERE turn_id IN (SELECT id FROM coaching_turns WHERE session_id = ?::uuid)",
                "UPDATE coaching_sessions SET last_seq = 1, conversation = conversation - 1 WHERE id = ?::uuid",
                "UPDATE coaching_turns SET state = 'GENERATING', finished_at = NULL, level = NULL,"
                        + " lease_until = now() - interval '1 second' WHERE session_id = ?::uuid")) {
            JdbcClient.StatementSpec forget = coach.database().sql(statement);
            assertThat(forget.param(session).update()).isPositive();
        }
    }

    private String sentence(String turn, int position) {
        return coach.database()
                .sql("SELECT content FROM turn_sentences WHERE turn_id = ?::uuid AND position = ?")
                .params(turn, position)
                .query(String.class)
                .single();
    }

    private List<String> messages() {
        return coach.database()
                .texts(
                        "SELECT role || ': ' || content FROM coaching_messages WHERE session_id = ?::uuid ORDER BY seq",
                        session);
    }

    private List<String> projection() {
        return coach.database()
                .texts(
                        "SELECT said ->> 'role' || ': ' || (said ->> 'content') FROM coaching_sessions,"
                                + " jsonb_array_elements(conversation) WITH ORDINALITY AS line (said, place)"
                                + " WHERE id = ?::uuid ORDER BY place",
                        session);
    }

    private static String turnOf(List<Event> events) {
        return events.getFirst().data().path("turnId").asString();
    }
}

package com.allstarteams.coach.conversation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.allstarteams.coach.conversation.store.JdbcRests;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A conversation nobody goes on with comes down to a few lines, once; a temporary one is gone. */
class RestingIT {

    private static final Duration LONG = Duration.ofMinutes(31);
    private static final String CRISIS = "I want to kill myself tonight";

    private final CoachServer coach = CoachServer.scripted();
    private final ScriptedModel model = coach.bean(ScriptedModel.class);
    private final Visitor visitor = coach.signedIn("member8");
    private final String session = visitor.openSession();

    @BeforeEach
    @AfterEach
    void remembersNothing() {
        visitor.put("/api/coaching/memory", Map.of("enabled", false));
        visitor.delete("/api/coaching/memory/lines");
        model.play(Script.says("You noticed it. ", "What would help you next?"));
    }

    @Test
    void sumsUpWithTheModelAndTakesOnlyMarkedLines() {
        visitor.say(session, "I want to delegate more of the reviews.");
        model.play(Script.says(
                "Sure! Here it is:\n",
                "topic: handing over reviews\n topic: trust\ntopic: see https://evil.example/x\n",
                "topic: time\ntopic: one too many\n",
                "remember: You wanted to delegate more.\nremember: The word is {canary}.\n",
                "remember: You asked Riva Stone for help.\nremember: You trusted Riva.\nSo long."));

        rest(session);

        JsonNode data = shown();
        assertThat(topics(data)).containsExactly("handing over reviews", "trust", "time");
        assertThat(data.path("summary").asString())
                .isEqualTo("You talked about handing over reviews, trust and time. You wanted to delegate more."
                        + " You trusted a colleague.");
        assertThat(data.path("sessionLength").asString()).isEqualTo("1 min");
        assertThat(data.path("closedAt").isNull()).isTrue();
        ModelRequest request = model.requests().getLast();
        assertThat(request.promptVersion()).isEqualTo("conversation/summary.v1");
        assertThat(request.messages()).hasSize(1);
        assertThat(request.messages().getFirst().text())
                .matches("(?s)\\[data (\\w+) new]\nMember: I want to delegate.*\\[end \\1]\n");
    }

    @Test
    void sumsUpAloneWhenTheModelFails() {
        visitor.say(session, "The deadline makes me anxious. I want to delegate more of the reviews.");
        model.play(Script.says("topic: ").thenFails("gone"));

        rest(session);

        assertThat(shown().path("summary").asString()).contains("You wanted to delegate more of the reviews.");
        assertThat(topics(shown())).contains("the deadline");
    }

    @Test
    void leavesAloneWhatIsNotOldOrNotNew() {
        visitor.say(session, "I want to delegate more of the reviews.");
        coach.bean(RestConversations.class).rest();
        assertThat(shown().path("summary").isNull()).isTrue();
        rest(session);
        model.play(Script.says("topic: nobody asks me"));

        coach.database().letRest(session, LONG);
        coach.bean(RestConversations.class).rest();

        assertThat(model.requests()).isEmpty();
    }

    @Test
    void asksTheModelOnceHoweverManyLook() throws Exception {
        visitor.say(session, "I want to delegate more of the reviews.");
        model.play(Script.says("topic: handing over").after(Duration.ofMillis(300)));
        coach.database().letRest(session, LONG);
        List<Thread> instances = new ArrayList<>();

        for (int instance = 0; instance < 4; instance++) {
            RestConversations own = new RestConversations(
                    coach.bean(JdbcRests.class),
                    coach.bean(SumUpConversation.class),
                    coach.bean(RestJournal.class),
                    coach.bean(RestSettings.class));
            instances.add(Thread.ofVirtual().start(own::rest));
        }
        for (Thread instance : instances) {
            instance.join();
        }

        awaitRest(session);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void neverSumsUpOrRemembersACrisis() {
        enableMemory();
        visitor.say(session, CRISIS);
        rest(session);
        assertThat(model.requests()).isEmpty();
        assertThat(shown().path("summary").isNull()).isTrue();

        String other = visitor.openSession();
        visitor.say(other, "I want to delegate more of the reviews.");
        visitor.say(other, CRISIS);
        model.play(Script.says("topic: handing over\nremember: You wanted to delegate more."));
        rest(other);

        assertThat(model.requests()).hasSize(1);
        assertThat(model.requests().getFirst().messages().toString()).doesNotContain("kill", "crisis line");
    }

    @Test
    void teachesTheMemoryOnlyWhileItIsOn() {
        visitor.say(session, "I want to delegate more of the reviews.");
        model.play(Script.says("topic: handing over\nremember: You wanted to delegate more."));
        rest(session);
        assertThat(lines()).isEmpty();

        enableMemory();
        visitor.say(session, "I plan the week");
        model.play(Script.says("topic: planning\nremember: You planned the week."));
        rest(session);

        assertThat(lines()).containsExactly("You planned the week.");
        Answer memory = visitor.get("/api/coaching/memory");
        assertThat(memory.text("/data/lines/0/origin")).isEqualTo("session");
        assertThat(memory.text("/data/lines/0/sessionId")).isEqualTo(session);
        assertThat(model.requests().getFirst().messages().getFirst().text())
                .containsSubsequence(" before]\nMember: I want to delegate", " new]\nMember: I plan the week");
    }

    @Test
    void doesNotLearnAgainWhatWasDeleted() {
        enableMemory();
        visitor.say(session, "I want to delegate more of the reviews.");
        model.play(Script.says("").thenFails("gone"));
        rest(session);
        assertThat(lines()).containsExactly("You wanted to delegate more of the reviews.");

        visitor.delete("/api/coaching/memory/lines");
        model.play(Script.says("What would help you next?"));
        visitor.say(session, "ok");
        model.play(Script.says("").thenFails("gone"));
        rest(session);

        assertThat(lines()).isEmpty();
        assertThat(topics(shown())).isNotNull();
    }

    @Test
    void forgetsWhatADeletedConversationTaughtButNotWhatWasCorrected() {
        enableMemory();
        visitor.say(session, "I want to delegate more of the reviews.");
        model.play(Script.says("topic: a\nremember: You wanted to delegate.\nremember: You liked it short."));
        rest(session);
        String corrected = visitor.get("/api/coaching/memory").text("/data/lines/0/id");
        visitor.put("/api/coaching/memory/lines/" + corrected, Map.of("text", "You like it very short."));

        visitor.delete("/api/coaching/session/" + session);

        assertThat(lines()).containsExactly("You like it very short.");
    }

    @Test
    void letsTheOldestLearnedLineMakeRoom() {
        enableMemory();
        for (int line = 0; line < 49; line++) {
            visitor.post("/api/coaching/memory/lines", Map.of("text", "You said number " + line + "."));
        }
        visitor.say(session, "I want to delegate more of the reviews.");
        model.play(Script.says("topic: a\nremember: You wanted one thing.\nremember: You wanted another."));

        rest(session);

        assertThat(lines()).hasSize(50).contains("You wanted another.").doesNotContain("You wanted one thing.");
        visitor.post("/api/coaching/memory/lines", Map.of("text", "You said number 50."));
        assertThat(lines()).hasSize(50).contains("You said number 50.").doesNotContain("You wanted another.");
    }

    @Test
    void closesNowAndOpensWithTheNextMessage() {
        visitor.say(session, "I want to delegate more of the reviews.");
        model.play(Script.says("topic: handing over"));

        Answer closed = visitor.post("/api/coaching/session/" + session + "/close", Map.of());
        model.play(Script.says("What would help you next?"));
        visitor.say(session, "And one more thing");

        assertThat(closed.text("/data/summary")).isEqualTo("You talked about handing over.");
        assertThat(closed.text("/data/topics/0")).isEqualTo("handing over");
        assertThat(closed.text("/data/closedAt")).isNotEmpty();
        assertThat(shown().path("closedAt").isNull()).isTrue();
    }

    @Test
    void asksTheModelOnceWhenClosedTwiceAtTheSameTime() throws Exception {
        visitor.say(session, "I want to delegate more of the reviews.");
        model.play(Script.says("topic: handing over").after(Duration.ofMillis(300)));

        Thread first =
                Thread.ofVirtual().start(() -> visitor.post("/api/coaching/session/" + session + "/close", Map.of()));
        await().until(() -> !model.requests().isEmpty());
        Answer second = visitor.post("/api/coaching/session/" + session + "/close", Map.of());
        first.join();

        assertThat(second.status()).isEqualTo(200);
        assertThat(model.requests()).hasSize(1);
        assertThat(shown().path("summary").asString()).isEqualTo("You talked about handing over.");
        assertThat(shown().path("closedAt").isNull()).isFalse();
    }

    @Test
    void closesAnEmptyConversation() {
        Answer closed = visitor.post("/api/coaching/session/" + session + "/close", Map.of());

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.at("/data/summary").isNull()).isTrue();
        assertThat(closed.at("/data/sessionLength").isNull()).isTrue();
    }

    @Test
    void leavesNothingOfATemporaryConversationThatIsClosed() {
        enableMemory();
        String temporary = openTemporary();

        Answer closed = visitor.post("/api/coaching/session/" + temporary + "/close", Map.of());

        assertThat(closed.at("/data").isNull()).isTrue();
        assertGone(temporary);
    }

    @Test
    void leavesNothingOfATemporaryConversationThatRested() {
        enableMemory();
        String temporary = openTemporary();
        coach.bean(RestConversations.class).rest();
        assertThat(visitor.get("/api/coaching/session/" + temporary).status()).isEqualTo(200);

        coach.database().letRest(temporary, LONG);
        coach.bean(RestConversations.class).rest();

        await().until(() -> visitor.get("/api/coaching/session/" + temporary).status() == 404);
        assertGone(temporary);
    }

    private String openTemporary() {
        String temporary =
                visitor.post("/api/coaching/session", Map.of("temporary", true)).text("/data/id");
        visitor.say(temporary, "I want to delegate more of the reviews.");
        model.play(Script.says("topic: a\nremember: You wanted to delegate."));
        return temporary;
    }

    private void assertGone(String temporary) {
        assertThat(model.requests()).isEmpty();
        assertThat(lines()).isEmpty();
        assertThat(coach.database()
                        .count(
                                "(SELECT id FROM coaching_sessions WHERE id = ?::uuid UNION ALL SELECT session_id FROM"
                                        + " coaching_turns WHERE session_id = ?::uuid UNION ALL SELECT session_id FROM"
                                        + " coaching_messages WHERE session_id = ?::uuid) everything",
                                temporary,
                                temporary,
                                temporary))
                .isZero();
        assertThat(coach.database().count("audit_events WHERE subject_id = ?::uuid", temporary))
                .isEqualTo(1);
    }

    private void rest(String conversation) {
        coach.database().letRest(conversation, LONG);
        coach.bean(RestConversations.class).rest();
        awaitRest(conversation);
    }

    private void awaitRest(String conversation) {
        await().until(() ->
                coach.database().count("coaching_sessions WHERE id = ?::uuid AND rested_seq = last_seq", conversation)
                        == 1);
    }

    private void enableMemory() {
        visitor.put("/api/coaching/memory", Map.of("enabled", true));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        visitor.get("/api/coaching/memory")
                .at("/data/lines")
                .forEach(line -> lines.add(line.path("text").asString()));
        return lines;
    }

    private JsonNode shown() {
        return visitor.get("/api/coaching/session/" + session).at("/data");
    }

    private static List<String> topics(JsonNode data) {
        List<String> topics = new ArrayList<>();
        data.path("topics").forEach(topic -> topics.add(topic.asString()));
        return topics;
    }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Said otherwise, answered again: every version is kept, one branch is shown. */
class BranchIT {

    private static final String CRISIS = "I want to kill myself tonight";

    private final CoachServer coach = CoachServer.scripted();
    private final ScriptedModel model = coach.bean(ScriptedModel.class);
    private final Visitor visitor = coach.signedIn("member4");
    private final String session = visitor.openSession();

    @BeforeEach
    void givesTheModelSomethingToSay() {
        model.play(Script.says("You noticed it. ", "What would help you next?"));
    }

    @AfterEach
    void leavesNoGapAndOneAnswerEach() {
        await().until(() ->
                coach.database().count("coaching_turns WHERE session_id = ?::uuid AND finished_at IS NULL", session)
                        == 0);
        long messages = coach.database().count("coaching_messages WHERE session_id = ?::uuid", session);
        assertThat(coach.database()
                        .texts("SELECT seq FROM coaching_messages WHERE session_id = ?::uuid ORDER BY seq", session))
                .isEqualTo(IntStream.rangeClosed(1, (int) messages)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(coach.database()
                        .count(
                                "(SELECT turn_id FROM coaching_messages WHERE session_id = ?::uuid GROUP BY turn_id"
                                        + " HAVING count(*) FILTER (WHERE role = 'assistant') <> 1) odd",
                                session))
                .isZero();
        assertThat(projection()).isEqualTo(contents(shown()));
    }

    @Test
    void continuesFromAnEditedMessageAndKeepsTheOldBranch() {
        say("I plan the week");
        Answer second = say("I lead the review");
        String old = second.text("/data/turnId");
        say("It went well");

        Answer edited = edit(second.text("/data/conversation/0/id"), "I skip the review");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(questions(shown())).containsExactly("I plan the week", "I skip the review");
        JsonNode place = shown().at("/data/conversation/2");
        assertThat(place.at("/turnId").asString()).isEqualTo(edited.text("/data/turnId"));
        assertThat(place.at("/alternatives/index").asInt()).isEqualTo(1);
        assertThat(place.at("/alternatives/turnIds/0").asString()).isEqualTo(old);
        assertThat(shown().at("/data/conversation/0/alternatives").isMissingNode())
                .isTrue();
        assertThat(coach.database().count("coaching_messages WHERE session_id = ?::uuid", session))
                .isEqualTo(8);
    }

    @Test
    void showsTheOtherBranchDownToItsNewestTurn() {
        String first = say("I plan the week").text("/data/turnId");
        Answer second = say("I lead the review");
        say("It went well");
        String edited = edit(second.text("/data/conversation/0/id"), "I skip the review")
                .text("/data/turnId");

        Answer back = branch(second.text("/data/turnId"));
        List<String> old = questions(back);
        say("And then I rested");
        List<String> longer = questions(shown());
        List<String> other = questions(branch(edited));
        List<String> newest = questions(branch(first));

        assertThat(old).containsExactly("I plan the week", "I lead the review", "It went well");
        assertThat(back.at("/data/conversation/2/alternatives/index").asInt()).isZero();
        assertThat(longer).containsExactly("I plan the week", "I lead the review", "It went well", "And then I rested");
        assertThat(other).containsExactly("I plan the week", "I skip the review");
        assertThat(newest).isEqualTo(longer);
    }

    @Test
    void editsTheFirstMessage() {
        Answer first = say("I plan the week");
        edit(first.text("/data/conversation/0/id"), "I plan the month");

        assertThat(questions(shown())).containsExactly("I plan the month");
        assertThat(model.requests().getLast().messages().toString()).doesNotContain("I plan the week");
    }

    @Test
    void tellsTheModelOnlyTheBranchBeforeThePlace() {
        say("I plan the week");
        Answer second = say("I lead the review");
        say("It went well");
        model.play(Script.says("What would help you next?"));

        edit(second.text("/data/conversation/0/id"), "I skip the review");

        assertThat(model.requests().getLast().messages().toString())
                .contains("I plan the week", "I skip the review")
                .doesNotContain("I lead the review", "It went well");
    }

    @Test
    void asksTheLastTurnAgain() {
        Answer first = say("I plan the week");

        Answer again = regenerate(Map.of());
        Answer named = regenerate(Map.of("turnId", first.text("/data/turnId")));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/data/conversation/0/content")).isEqualTo("I plan the week");
        assertThat(again.text("/data/conversation/0/id")).isNotEqualTo(first.text("/data/conversation/0/id"));
        assertThat(questions(shown())).containsExactly("I plan the week");
        assertThat(shown().at("/data/conversation/0/alternatives/turnIds"))
                .extracting(JsonNode::asString)
                .containsExactly(first.text("/data/turnId"), again.text("/data/turnId"), named.text("/data/turnId"));
    }

    @Test
    void streamsAnAnswerAskedAgain() {
        say("I plan the week");

        Answer streamed = regenerate(Map.of(), "Accept", "text/event-stream");

        assertThat(streamed.body()).contains("event: turn.accepted", "event: done");
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() {
        Answer first = say("I plan the week");
        String key = UUID.randomUUID().toString();

        Answer again = regenerate(Map.of(), "Idempotency-Key", key);
        Answer repeated = regenerate(Map.of(), "Idempotency-Key", key);
        Answer other = regenerate(Map.of("turnId", first.text("/data/turnId")), "Idempotency-Key", key);
        Answer edited = edit(first.text("/data/conversation/0/id"), "I plan the week", "Idempotency-Key", key);

        assertThat(repeated.body()).isEqualTo(again.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(edited.status()).isEqualTo(422);
        assertThat(coach.database().count("coaching_turns WHERE session_id = ?::uuid", session))
                .isEqualTo(2);
    }

    @Test
    void joinsTheSameWishThatIsStillBeingAnswered() throws Exception {
        say("I plan the week");
        model.play(Script.says("You noticed it. What would help you next?").after(Duration.ofMillis(900)));

        List<Answer> answers =
                together(() -> regenerate(Map.of()), () -> regenerate(Map.of()), () -> regenerate(Map.of()));

        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void takesAMessageAndAWishForAnotherAnswerAtOnceInSomeOrder() throws Exception {
        say("I plan the week");

        List<Answer> answers = together(() -> regenerate(Map.of()), () -> say("I lead the review"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(coach.database().count("coaching_turns WHERE session_id = ?::uuid", session))
                .isEqualTo(3);
        assertThat(questions(shown())).containsExactly("I plan the week", "I lead the review");
    }

    @Test
    void answersInTheBranchItWasAskedInWhenAnotherIsShown() {
        Answer first = say("I plan the week");
        model.play(Script.says("You noticed it. ", "That is good. ", "What would help you next?")
                .withGap(Duration.ofMillis(400)));

        try (EventReader events = visitor.stream(session, "I lead the review")) {
            events.await("delta");
            regenerateInCrisis(first);
            List<Event> rest = events.rest();

            assertThat(rest.getLast().name()).isEqualTo("done");
        }

        assertThat(questions(shown())).containsExactly(CRISIS);
    }

    @Test
    void stillSeesACrisisOnTheBranchThatWasLeft() {
        Answer first = say("I plan the week");
        say(CRISIS);

        Answer edited = edit(first.text("/data/conversation/0/id"), "I plan the month");

        assertThat(edited.text("/metadata/state")).isEqualTo("CRISIS");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void judgesAnEditedMessageAsAnyOther() {
        Answer first = say("I plan the week");

        Answer edited = edit(first.text("/data/conversation/0/id"), CRISIS);
        Answer again = regenerate(Map.of());

        assertThat(edited.text("/metadata/state")).isEqualTo("CRISIS");
        assertThat(again.text("/metadata/state")).isEqualTo("CRISIS");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void knowsNoPlaceOfAnotherConversation() {
        Answer first = say("I plan the week");
        String elsewhere = visitor.openSession();
        Visitor stranger = coach.signedIn("member6");
        String own = stranger.openSession();

        assertThat(List.of(
                        visitor.post(
                                "/api/coaching/session/" + elsewhere + "/message",
                                Map.of("message", "x", "edits", first.text("/data/conversation/0/id"))),
                        edit(first.text("/data/conversation/1/id"), "not my own message"),
                        edit(UUID.randomUUID().toString(), "nothing there"),
                        visitor.post("/api/coaching/session/" + elsewhere + "/regenerate", Map.of()),
                        visitor.post(
                                "/api/coaching/session/" + elsewhere + "/branch",
                                Map.of("turnId", first.text("/data/turnId"))),
                        stranger.post(
                                "/api/coaching/session/" + own + "/regenerate",
                                Map.of("turnId", first.text("/data/turnId")))))
                .extracting(Answer::status)
                .containsOnly(404);
    }

    @SafeVarargs
    private static List<Answer> together(Callable<Answer>... work) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> future : threads.invokeAll(List.of(work))) {
                answers.add(future.get());
            }
        }
        return answers;
    }

    private void regenerateInCrisis(Answer first) {
        Answer crisis = edit(first.text("/data/conversation/0/id"), CRISIS);
        assertThat(crisis.text("/metadata/state")).isEqualTo("CRISIS");
    }

    private Answer say(String message) {
        return visitor.say(session, message);
    }

    private Answer edit(String message, String text, String... headers) {
        return visitor.post(
                "/api/coaching/session/" + session + "/message", Map.of("message", text, "edits", message), headers);
    }

    private Answer regenerate(Map<String, String> body, String... headers) {
        return visitor.post("/api/coaching/session/" + session + "/regenerate", body, headers);
    }

    private Answer branch(String turn) {
        return visitor.post("/api/coaching/session/" + session + "/branch", Map.of("turnId", turn));
    }

    private Answer shown() {
        return visitor.get("/api/coaching/session/" + session);
    }

    private static List<String> questions(Answer conversation) {
        List<String> questions = new ArrayList<>();
        for (JsonNode message : conversation.at("/data/conversation")) {
            if (message.path("role").asString().equals("user")) {
                questions.add(message.path("content").asString());
            }
        }
        return questions;
    }

    private static List<String> contents(Answer conversation) {
        List<String> contents = new ArrayList<>();
        for (JsonNode message : conversation.at("/data/conversation")) {
            contents.add(message.path("role").asString() + ": "
                    + message.path("content").asString());
        }
        return contents;
    }

    private List<String> projection() {
        return coach.database()
                .texts(
                        "SELECT said ->> 'role' || ': ' || (said ->> 'content') FROM coaching_sessions,"
                                + " jsonb_array_elements(conversation) WITH ORDINALITY AS line (said, place)"
                                + " WHERE id = ?::uuid ORDER BY place",
                        session);
    }
}

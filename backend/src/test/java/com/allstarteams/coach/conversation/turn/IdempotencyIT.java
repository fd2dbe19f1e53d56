package com.allstarteams.coach.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.allstarteams.coach.support.CoachServer;
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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A repeated request is the same request; nothing is stored twice and nothing is lost. */
class IdempotencyIT {

    private final CoachServer coach = CoachServer.offline();

    @Test
    void givesTheFirstAnswerAgain() {
        Visitor visitor = coach.signedIn("member5");
        String session = visitor.openSession();
        String key = UUID.randomUUID().toString();

        Answer first = say(visitor, session, "I plan the week", key);
        Answer second = say(visitor, session, "I plan the week", key);
        String streamed = stream(visitor, session, "I plan the week", key).body();

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(streamed).contains(first.text("/data/turnId"), first.text("/data/conversation/1/id"));
        assertThat(coach.database().count("coaching_turns WHERE session_id = ?::uuid", session))
                .isEqualTo(1);
        assertThat(messages(coach, session)).isEqualTo(2);
    }

    @Test
    void refusesTheKeyForAnotherMessageOrConversation() {
        Visitor visitor = coach.signedIn("member5");
        String session = visitor.openSession();
        String key = UUID.randomUUID().toString();
        say(visitor, session, "I plan the week", key);

        Answer otherMessage = say(visitor, session, "I plan the month", key);
        Answer otherConversation = say(visitor, visitor.openSession(), "I plan the week", key);

        assertThat(otherMessage.status()).isEqualTo(422);
        assertThat(otherMessage.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(otherConversation.status()).isEqualTo(422);
        assertThat(messages(coach, session)).isEqualTo(2);
    }

    @Test
    void keepsTheKeysOfMembersApart() {
        String key = UUID.randomUUID().toString();
        Visitor one = coach.signedIn("member5");
        Visitor other = coach.signedIn("member6");

        Answer first = say(one, one.openSession(), "I plan the week", key);
        Answer second = say(other, other.openSession(), "I plan the week", key);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/data/turnId")).isNotEqualTo(first.text("/data/turnId"));
    }

    @Test
    void letsARefusedRequestUseItsKeyAgain() {
        Visitor visitor = coach.signedIn("member5");
        String session = visitor.openSession();
        String key = UUID.randomUUID().toString();

        Answer refused = say(visitor, session, " ", key);
        Answer corrected = say(visitor, session, "I plan the week", key);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(corrected.status()).isEqualTo(200);
    }

    @Test
    void opensOneConversationPerKey() {
        Visitor visitor = coach.signedIn("member5");
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("sessionType", "general", "initialMessage", "I plan the week");

        Answer first = visitor.post("/api/coaching/session", body, "Idempotency-Key", key);
        Answer second = visitor.post("/api/coaching/session", body, "Idempotency-Key", key);
        Answer other = visitor.post("/api/coaching/session", Map.of("sessionType", "general"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text("/data/id")).isEqualTo(first.text("/data/id"));
        assertThat(second.at("/data/conversation").size()).isEqualTo(2);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void makesOneTurnOfTwentyParallelSends() throws Exception {
        Visitor visitor = coach.signedIn("member7");
        String session = visitor.openSession();
        String key = UUID.randomUUID().toString();

        List<Answer> answers = together(20, number -> () -> say(visitor, session, "I plan the week", key));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(coach.database().count("coaching_turns WHERE session_id = ?::uuid", session))
                .isEqualTo(1);
        assertThat(messages(coach, session)).isEqualTo(2);
    }

    @Test
    void opensOneChatUnderADoubleClick() throws Exception {
        Visitor visitor = coach.signedIn("member8");
        Map<String, String> body = Map.of("persona", "talia_coach", "workshopStep", "4-5");

        List<Answer> answers = together(10, number -> () -> visitor.post("/api/coaching/chat/conversation", body));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.text("/conversationId"))
                .containsOnly(answers.getFirst().text("/conversationId"));
    }

    @Test
    void storesEveryMessageOfTwoWriters() throws Exception {
        Visitor visitor = coach.signedIn("member10");
        String session = visitor.openSession();

        List<List<Integer>> statuses = together(
                2,
                writer -> () -> IntStream.range(0, 30)
                        .mapToObj(
                                number -> sayUntilTaken(visitor, session, "Writer " + writer + " says line " + number))
                        .toList());

        assertThat(statuses).allSatisfy(list -> assertThat(list).hasSize(30).containsOnly(200));
        String of = "coaching_messages WHERE session_id = ?::uuid";
        assertThat(coach.database().count(of, session)).isEqualTo(120);
        assertThat(coach.database().count("(SELECT DISTINCT content FROM " + of + " AND role = 'user') said", session))
                .isEqualTo(60);
        assertThat(coach.database().count(of + " AND seq BETWEEN 1 AND 120", session))
                .isEqualTo(120);
        assertThat(coach.database()
                        .count("(SELECT turn_id FROM " + of + " GROUP BY turn_id HAVING count(*) <> 2) odd", session))
                .isZero();
    }

    @Test
    void joinsAnIdenticalMessageThatIsStillBeingAnswered() throws Exception {
        CoachServer withModel = CoachServer.scripted();
        ScriptedModel model = withModel.bean(ScriptedModel.class);
        model.play(
                Script.says("You noticed something. What would help you next?").after(Duration.ofMillis(900)));
        Visitor visitor = withModel.signedIn("member7");
        String session = visitor.openSession();

        List<Answer> answers = together(3, number -> () -> visitor.say(session, "My week went well"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(model.requests()).hasSize(1);
        assertThat(messages(withModel, session)).isEqualTo(2);
    }

    @Test
    void keepsAnotherMessageOutWhileOneIsAnswered() throws Exception {
        CoachServer withModel = CoachServer.scripted();
        ScriptedModel model = withModel.bean(ScriptedModel.class);
        model.play(Script.says("You noticed it. ", "What would help you next?").withGap(Duration.ofMinutes(1)));
        Visitor visitor = withModel.signedIn("member7");
        String session = visitor.openSession();

        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first = thread.submit(() -> visitor.say(session, "My week went well"));
            await().until(() -> !model.requests().isEmpty());
            Answer second = visitor.say(session, "And another thing");

            assertThat(second.status()).isEqualTo(429);
            assertThat(second.headers()).containsKey("retry-after");
            assertThat(first.get().status()).isEqualTo(200);
        }
        assertThat(messages(withModel, session)).isEqualTo(2);
    }

    private static long messages(CoachServer coach, String session) {
        return coach.database().count("coaching_messages WHERE session_id = ?::uuid", session);
    }

    private static Answer say(Visitor visitor, String session, String message, String key) {
        return visitor.post(
                "/api/coaching/session/" + session + "/message", Map.of("message", message), "Idempotency-Key", key);
    }

    private static Answer stream(Visitor visitor, String session, String message, String key) {
        return visitor.post(
                "/api/coaching/session/" + session + "/message",
                Map.of("message", message),
                "Idempotency-Key",
                key,
                "Accept",
                "text/event-stream");
    }

    /** Sends again, as a client does, while the conversation is busy. */
    private static int sayUntilTaken(Visitor visitor, String session, String message) {
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 20; attempt++) {
            int status = say(visitor, session, message, key).status();
            if (status != 429) {
                return status;
            }
        }
        return 429;
    }

    private static <T> List<T> together(int count, IntFunction<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> future :
                    threads.invokeAll(IntStream.range(0, count).mapToObj(work).toList())) {
                results.add(future.get());
            }
        }
        return results;
    }
}

package com.allstarteams.coach.conversation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.EventReader;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a member does with conversations besides talking in them. */
class SessionManagementIT {

    private final CoachServer coach = CoachServer.offline();
    private final Visitor visitor = coach.signedIn("member12");
    private final String session = visitor.openSession();

    @Test
    void renamesAndLeavesTheRestAsItWas() {
        visitor.say(session, "I plan the week");

        Answer renamed = change(Map.of("title", "  The\n week\u200b ahead "));
        Answer pinned = change(Map.of("pinned", true));

        assertThat(renamed.text("/data/title")).isEqualTo("The week ahead");
        assertThat(pinned.text("/data/title")).isEqualTo("The week ahead");
        assertThat(pinned.at("/data/pinned").booleanValue()).isTrue();
        assertThat(pinned.at("/data/archived").booleanValue()).isFalse();
        assertThat(pinned.text("/data/updatedAt")).isEqualTo(renamed.text("/data/updatedAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u200b"})
    void refusesATitleWithoutWords(String title) {
        assertThat(change(Map.of("title", title)).status()).isEqualTo(400);
        assertThat(change(Map.of("title", "a".repeat(121))).status()).isEqualTo(400);
        assertThat(change(Map.of("title", "\uD83D\uDE00".repeat(120))).status()).isEqualTo(200);
    }

    @Test
    void pointsToHelpInsteadOfKeepingACrisisAsATitle() {
        Answer refused = change(Map.of("title", "I want to kill myself"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("CRISIS_TEXT");
        assertThat(refused.text("/detail")).contains("Get help now");
        assertThat(refused.text("/cardId")).startsWith("en/");
    }

    @Test
    void listsPinnedFirstAndPagesThroughAllOfThem() {
        Visitor member = coach.signedIn("other3");
        List<String> opened = Stream.generate(member::openSession).limit(5).toList();
        member.patch("/api/coaching/session/" + opened.get(1), Map.of("pinned", true));
        member.patch("/api/coaching/session/" + opened.get(2), Map.of("archived", true));
        List<String> seen = new ArrayList<>();

        String cursor = "";
        do {
            Answer page = member.get("/api/coaching/sessions?limit=2" + cursor);
            page.at("/data").forEach(line -> seen.add(line.path("id").asString()));
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen.getFirst()).isEqualTo(opened.get(1));
        assertThat(seen.stream().filter(opened::contains))
                .containsExactly(opened.get(1), opened.get(4), opened.get(3), opened.get(0));
        assertThat(ids(member.get("/api/coaching/sessions?archived=true"))).containsExactly(opened.get(2));
    }

    @Test
    void deletesEverythingOfAConversation() {
        visitor.say(session, "I plan the week");
        Answer edited = visitor.post("/api/coaching/session/" + session + "/regenerate", Map.of());
        long audited = coach.database().count("audit_events");

        Answer deleted = visitor.delete("/api/coaching/session/" + session);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(deleted.body()).isEqualTo("{\"success\":true}");
        assertThat(rows(coach, session)).isZero();
        assertThat(coach.database().count("audit_events")).isEqualTo(audited + 1);
        assertThat(coach.database().count("audit_events WHERE action = 'session' AND subject_id = ?::uuid", session))
                .isEqualTo(1);
        assertThat(visitor.delete("/api/coaching/session/" + session).status()).isEqualTo(404);
        assertThat(visitor.get("/api/coaching/session/" + session).status()).isEqualTo(404);
    }

    @Test
    void stopsTheAnswerOfAConversationThatIsDeleted() {
        CoachServer withModel = CoachServer.scripted();
        ScriptedModel model = withModel.bean(ScriptedModel.class);
        model.play(Script.says("You noticed it. That is good. And", " more. What next?")
                .withGap(Duration.ofMinutes(1)));
        Visitor member = withModel.signedIn("member12");
        String doomed = member.openSession();

        try (EventReader events = member.stream(doomed, "I plan the week")) {
            events.await("delta");
            Answer deleted = member.delete("/api/coaching/session/" + doomed);
            List<EventReader.Event> rest = events.rest();

            assertThat(deleted.status()).isEqualTo(200);
            assertThat(rest.getLast().name()).isEqualTo("error");
        }
        await().until(() -> !model.cancelled().isEmpty());
        assertThat(rows(withModel, doomed)).isZero();
    }

    @Test
    void leavesTheConversationsOfOthersAlone() {
        Visitor stranger = coach.signedIn("member11");
        String path = "/api/coaching/session/" + session;

        assertThat(stranger.patch(path, Map.of("title", "mine now")).status()).isEqualTo(404);
        assertThat(stranger.delete(path).status()).isEqualTo(404);
        assertThat(stranger.delete("/api/coaching/session/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(visitor.get(path).status()).isEqualTo(200);
    }

    @Test
    void findsPartsOfWordsInAnyCaseWithTheirPlaces() {
        String word = "Quillfeather";
        visitor.say(
                session,
                "It was long ago. ".repeat(20) + "My " + word + " plan\nworked well. " + "So it goes. ".repeat(20));

        JsonNode hit = search("quillf WORK").at("/data/0");
        String snippet = hit.path("snippet").asString();

        assertThat(hit.path("sessionId").asString()).isEqualTo(session);
        assertThat(hit.path("role").asString()).isEqualTo("user");
        assertThat(snippet).contains("My " + word + " plan worked").hasSizeLessThan(260);
        assertThat(snippet.substring(
                        hit.at("/matches/0/0").asInt(), hit.at("/matches/0/1").asInt()))
                .isEqualTo("Quillf");
        assertThat(snippet.substring(
                        hit.at("/matches/1/0").asInt(), hit.at("/matches/1/1").asInt()))
                .isEqualTo("work");
        assertThat(search("quillf nowhere").at("/data")).isEmpty();
    }

    @Test
    void findsTitlesAndArchivedConversationsAndOtherBranches() {
        Answer said = visitor.say(session, "The Tamarind talk");
        visitor.post(
                "/api/coaching/session/" + session + "/message",
                Map.of("message", "Another talk", "edits", said.text("/data/conversation/0/id")));
        change(Map.of("archived", true, "title", "About Bergamot"));

        assertThat(search("tamarind").at("/data/0/turnId").asString()).isEqualTo(said.text("/data/turnId"));
        JsonNode title = search("bergam").at("/data/0");
        assertThat(title.path("role").asString()).isEqualTo("title");
        assertThat(title.path("snippet").asString()).isEqualTo("About Bergamot");
        assertThat(title.path("turnId").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"&|!:*'", "%", "_", "\\", "((", "\\E.*\\Q", "a & ! b", "'; DROP TABLE users", "\uD83D\uDE00"})
    void takesEveryCharacterAsItself(String query) {
        assertThat(search(query).at("/data")).isEmpty();

        visitor.say(session, "Before " + query + " after");
        JsonNode found = search(query).at("/data");

        assertThat(found).isNotEmpty();
        visitor.delete("/api/coaching/session/" + session);
    }

    @Test
    void findsNothingForFiveKilobytesAndRefusesNothing() {
        assertThat(search("a".repeat(5_000)).at("/data")).isEmpty();
        assertThat(search("plan ".repeat(700)).status()).isEqualTo(200);
        for (String nothing : List.of("", "%20%0a", "%00", "%E2%80%8B")) {
            assertThat(visitor.get("/api/coaching/sessions/search?q=" + nothing).status())
                    .as(nothing)
                    .isEqualTo(400);
        }
        assertThat(visitor.get("/api/coaching/sessions/search?q=a&limit=51").status())
                .isEqualTo(400);
    }

    @Test
    void findsNothingOfOthers() {
        visitor.say(session, "My Xylograph is a secret");

        assertThat(coach.signedIn("member11")
                        .get("/api/coaching/sessions/search?q=Xylograph")
                        .at("/data"))
                .isEmpty();
    }

    @Test
    void neitherListsNorFindsATemporaryConversation() {
        Answer opened = visitor.post("/api/coaching/session", Map.of("temporary", true));
        String temporary = opened.text("/data/id");
        visitor.say(temporary, "Whisper of Marzipan");

        assertThat(opened.at("/data/temporary").booleanValue()).isTrue();
        assertThat(ids(visitor.get("/api/coaching/sessions?limit=100"))).doesNotContain(temporary);
        assertThat(search("Marzipan").at("/data")).isEmpty();
        assertThat(visitor.get("/api/coaching/session/" + temporary).text("/data/conversation/0/content"))
                .isEqualTo("Whisper of Marzipan");
    }

    private Answer change(Map<String, Object> body) {
        return visitor.patch("/api/coaching/session/" + session, body);
    }

    private Answer search(String query) {
        return visitor.get("/api/coaching/sessions/search?q=" + URLEncoder.encode(query, UTF_8));
    }

    private static List<String> ids(Answer list) {
        List<String> ids = new ArrayList<>();
        list.at("/data").forEach(line -> ids.add(line.path("id").asString()));
        return ids;
    }

    private static long rows(CoachServer coach, String session) {
        return coach.database()
                .count(
                        "(SELECT 1 FROM coaching_sessions WHERE id = ?::uuid"
                                + " UNION ALL SELECT 1 FROM coaching_turns WHERE session_id = ?::uuid"
                                + " UNION ALL SELECT 1 FROM coaching_messages WHERE session_id = ?::uuid"
                                + " UNION ALL SELECT 1 FROM turn_sentences s WHERE NOT EXISTS"
                                + " (SELECT 1 FROM coaching_turns t WHERE t.id = s.turn_id)) everything",
                        session,
                        session,
                        session);
    }
}

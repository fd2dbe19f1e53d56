package com.allstarteams.coach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client should send: a clear refusal, never a failure of ours, and nothing stored. */
class BadInputIT {

    private static final String JSON = "application/json";
    private static final String GOOD = "{\"message\":\"hello\"}";

    private static final String TOO_LONG = "\"" + "a".repeat(4_001) + "\"";

    private final CoachServer coach = CoachServer.offline();
    private final Visitor visitor = coach.signedIn("member9");

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("empty body", "", 400),
                arguments("null", "null", 400),
                arguments("array", "[]", 400),
                arguments("array of messages", "[" + GOOD + "]", 400),
                arguments("string", "\"hello\"", 400),
                arguments("not JSON", "message=hello", 400),
                arguments("cut off", "{\"message\":\"hel", 400),
                arguments("no message", "{}", 400),
                arguments("message null", "{\"message\":null}", 400),
                arguments("message empty", "{\"message\":\"\"}", 400),
                arguments("message blank", "{\"message\":\" \\n\\t\\u00a0 \"}", 400),
                arguments("message invisible", "{\"message\":\"\\u200b\\u200b\"}", 400),
                arguments("message array", "{\"message\":[\"a\"]}", 400),
                arguments("message object", "{\"message\":{\"text\":\"a\"}}", 400),
                arguments("NUL", "{\"message\":\"a\\u0000b\"}", 400),
                arguments("lone high surrogate", "{\"message\":\"a\\ud800\"}", 400),
                arguments("lone low surrogate", "{\"message\":\"\\udc00a\"}", 400),
                arguments("4,001 characters", message("a".repeat(4_001)), 400),
                arguments("4,001 code points", message("\uD83D\uDE00".repeat(4_001)), 400),
                arguments("unknown property", "{\"message\":\"hello\",\"role\":\"admin\"}", 400),
                arguments(
                        "fields of the server", "{\"message\":\"hello\",\"userId\":1,\"id\":\"x\",\"status\":1}", 400),
                arguments("depth 60", "{\"message\":" + "[".repeat(60) + "]".repeat(60) + "}", 400),
                arguments("depth 10,000", "{\"message\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", 400),
                arguments("message number", "{\"message\":17}", 400),
                arguments("message true", "{\"message\":true}", 400),
                arguments("message twice", "{\"message\":\"a\",\"message\":\"b\"}", 400),
                arguments("not a number", "{\"message\":NaN}", 400),
                arguments("number without end", "{\"message\":1e400}", 400),
                arguments("64 KiB and one", message("a".repeat(64 * 1024)), 413),
                arguments("10 MB", message("a".repeat(10_000_000)), 413));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void refusesABadMessage(String name, String body, int status) {
        String session = visitor.openSession();
        long before = coach.database().rows();

        Answer answer = visitor.postRaw("/api/coaching/session/" + session + "/message", body);

        refused(answer, status);
        assertThat(coach.database().rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/coaching/chat", "/api/coaching/message", "/api/coaching/chat/message"})
    void refusesTheSameOnTheOlderRoutes(String path) {
        String session = visitor.openSession();
        long before = coach.database().rows();

        for (String message : List.of("\"\"", "null", "[1]", "\"a\\u0000\"", "\"\\ud800\"", TOO_LONG)) {
            refused(visitor.postRaw(path, "{\"conversationId\":\"" + session + "\",\"message\":" + message + "}"), 400);
        }

        assertThat(coach.database().count("coaching_messages WHERE session_id = ?::uuid", session))
                .isZero();
        assertThat(coach.database().rows()).isBetween(before, before + 1);
    }

    @Test
    void takesTheLongestMessageWhole() {
        String session = visitor.openSession();
        String text = "\uD83D\uDE00 ".repeat(1_999) + "ab";

        Answer answer = visitor.postRaw("/api/coaching/session/" + session + "/message", message(text));

        assertThat(text.codePointCount(0, text.length())).isEqualTo(4_000);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/data/conversation/0/content")).isEqualTo(text);
    }

    @Test
    void letsOlderClientsSendMoreThanWeRead() {
        Answer answer = visitor.postRaw(
                "/api/coaching/chat", "{\"message\":\"I plan\",\"persona\":\"talia\",\"userId\":1,\"extra\":[{}]}");

        assertThat(answer.status()).isEqualTo(200);
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                arguments("text/plain", GOOD, 415),
                arguments("application/x-www-form-urlencoded", "message=hello", 415),
                arguments("multipart/form-data; boundary=x", "--x--", 415),
                arguments("application/xml", "<message/>", 415),
                arguments("no/such/type", GOOD, 415),
                arguments("", GOOD, 415),
                arguments(null, GOOD, 415));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void takesJsonOnly(@Nullable String type, String body, int status) {
        String path = "/api/coaching/session/" + visitor.openSession() + "/message";
        long before = coach.database().rows();

        Answer answer = type == null
                ? visitor.send("POST", path, body.getBytes(UTF_8))
                : visitor.send("POST", path, body.getBytes(UTF_8), "Content-Type", type);

        refused(answer, status);
        assertThat(coach.database().rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Sec-Fetch-Site,none",
        "Origin,https://evil.example",
        "Origin,null",
        "Origin,http://127.0.0.1",
        "Origin,http://localhost:1",
        "Origin,not a url"
    })
    void refusesWritesFromOtherSites(String header, String value) {
        String session = visitor.openSession();
        long before = coach.database().rows();

        refused(visitor.postRaw("/api/coaching/session/" + session + "/message", GOOD, header, value), 403);
        refused(visitor.postRaw("/api/coaching/session", "{}", header, value), 403);
        refused(visitor.postRaw("/api/auth/logout", "{}", header, value), 403);

        assertThat(coach.database().rows()).isEqualTo(before);
        assertThat(visitor.get("/api/auth/me").status()).isEqualTo(200);
    }

    @Test
    void takesWritesFromItsOwnPages() {
        String own = coach.address().toString();

        assertThat(visitor.postRaw("/api/coaching/session", "{}", "Origin", own).status())
                .isEqualTo(200);
        assertThat(visitor.postRaw("/api/coaching/session", "{}", "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
    }

    static Stream<Arguments> addresses() {
        String absent = UUID.randomUUID().toString();
        return Stream.of(
                arguments("GET", "/api/coaching/session/" + absent, 404),
                arguments("GET", "/api/coaching/session/not-an-id", 404),
                arguments("GET", "/api/coaching/session/" + "9".repeat(3_000), 404),
                arguments("GET", "/api/coaching/session/%00", 400),
                arguments("GET", "/api/coaching/session/%C3%28", 400),
                arguments("GET", "/api/coaching/session/..%2f..%2fetc", 400),
                arguments("GET", "/api/coaching/session/a;b=c", 400),
                arguments("GET", "/api/coaching/session//x", 400),
                arguments("GET", "/api/coaching/nothing-here", 404),
                arguments("GET", "/api/nothing", 404),
                arguments("GET", "/api/coaching/sessions?limit=0", 400),
                arguments("GET", "/api/coaching/sessions?limit=101", 400),
                arguments("GET", "/api/coaching/sessions?limit=-1", 400),
                arguments("GET", "/api/coaching/sessions?limit=ten", 400),
                arguments("GET", "/api/coaching/sessions?limit=99999999999999", 400),
                arguments("GET", "/api/coaching/sessions?cursor=!!", 400),
                arguments("GET", "/api/coaching/sessions?cursor=YWJj", 400),
                arguments("GET", "/api/coaching/sessions?cursor=" + cursor("+1000000000-12-31T23:59:59Z"), 400),
                arguments("GET", "/api/coaching/search/knowledge?limit=21", 400),
                arguments("GET", "/api/coaching/search/knowledge?limit=x", 400),
                arguments("DELETE", "/api/coaching/sessions", 405),
                arguments("PUT", "/api/coaching/session/" + absent, 405),
                arguments("PATCH", "/api/coaching/chat", 405),
                arguments("POST", "/api/coaching/status", 405),
                arguments("POST", "/index.html", 401));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("addresses")
    void refusesABadAddress(String method, String path, int status) {
        Answer answer = method.equals("GET")
                ? visitor.get(path)
                : visitor.send(method, path, "{}".getBytes(UTF_8), "Content-Type", JSON);

        refused(answer, status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"&|!:*'", "", "%00", "'; DROP TABLE users; --", "\\", "(((", "<->"})
    void searchesForAnything(String question) {
        Answer answer = visitor.get("/api/coaching/search/knowledge?q=" + URLEncoder.encode(question, UTF_8));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words"})
    void refusesABadIdempotencyKey(String key) {
        String session = visitor.openSession();
        long before = coach.database().rows();

        refused(visitor.postRaw("/api/coaching/session/" + session + "/message", GOOD, "Idempotency-Key", key), 400);
        refused(
                visitor.postRaw(
                        "/api/coaching/session/" + session + "/message", GOOD, "Idempotency-Key", "k".repeat(256)),
                400);

        assertThat(coach.database().rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"persona,metalia,400", "persona,'',400", "personaType,nobody,400", "persona,star_report,403"})
    void refusesAPersonaThatDoesNotChat(String key, String persona, int status) {
        long before = coach.database().rows();

        refused(visitor.post("/api/coaching/chat/conversation", Map.of(key, persona)), status);

        assertThat(coach.database().rows()).isEqualTo(before);
    }

    @Test
    void refusesABadFirstMessageBeforeItOpensAConversation() {
        long before = coach.database().rows();

        refused(visitor.postRaw("/api/coaching/session", "{\"initialMessage\":\"\"}"), 400);
        refused(visitor.postRaw("/api/coaching/session", "{\"initialMessage\":\"\\ud800\"}"), 400);
        refused(visitor.postRaw("/api/coaching/session", "{\"sessionType\":\"party\"}"), 400);
        refused(visitor.postRaw("/api/coaching/session", "{\"userId\":\"1\"}"), 400);

        assertThat(coach.database().rows()).isEqualTo(before);
    }

    @Test
    void refusesABadReflection() {
        String path = "/api/coaching/reflections/strength-1";
        long before = coach.database().rows();

        refused(visitor.put(path, Map.of("text", "x")), 428);
        refused(visitor.put(path, Map.of("text", "x"), "If-Match", "*"), 428);
        refused(visitor.put(path, Map.of("text", "x"), "If-Match", "\"7\""), 412);
        refused(visitor.put(path, Map.of("text", "a".repeat(5_001)), "If-Match", "\"0\""), 400);
        refused(visitor.put(path, Map.of("text", "a\0b"), "If-Match", "\"0\""), 400);
        refused(visitor.put(path, Map.of("text", "x", "version", 9), "If-Match", "\"0\""), 400);
        refused(visitor.put("/api/coaching/reflections/strength-9", Map.of("text", "x"), "If-Match", "\"0\""), 404);

        assertThat(coach.database().rows()).isEqualTo(before);
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().get("content-type"))
                .singleElement()
                .asString()
                .startsWith("application/problem+json");
        assertThat(answer.at("/success").isBoolean()).isTrue();
        assertThat(answer.at("/success").booleanValue()).isFalse();
        assertThat(answer.at("/error").isString()).isTrue();
        assertThat(answer.text("/error")).isNotBlank().isEqualTo(answer.text("/message"));
        assertThat(answer.text("/code")).matches("[A-Z_]+");
        assertThat(answer.text("/action")).isNotBlank();
        assertThat(answer.at("/status").intValue()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "com.allstarteams", "org.");
    }

    private static String message(String text) {
        return "{\"message\":\"" + text + "\"}";
    }

    private static String cursor(String time) {
        return Base64.getUrlEncoder().encodeToString((time + " " + UUID.randomUUID()).getBytes(UTF_8));
    }
}

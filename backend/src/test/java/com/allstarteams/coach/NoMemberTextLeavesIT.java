package com.allstarteams.coach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CaughtLogs;
import com.allstarteams.coach.support.CaughtSpans;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What people and models write stays out of traces, metrics and logs, also when things go wrong. */
@TestInstance(Lifecycle.PER_CLASS)
class NoMemberTextLeavesIT {

    private static final String MESSAGE = "wattlebird";
    private static final String SAID_IN_A_CRISIS = "thornbill";
    private static final String REFLECTION = "bowerbird";
    private static final String QUESTION = "lyrebird";
    private static final String ANSWER = "kookaburra";
    private static final String BROKEN = "cassowary";
    private static final String PASSWORD = "fairywren";
    private static final String[] WORDS = {MESSAGE, SAID_IN_A_CRISIS, REFLECTION, QUESTION, ANSWER, BROKEN, PASSWORD};

    private final ProviderDouble vendor = ProviderDouble.start(Protocol.OPENAI);
    private final CoachServer coach = CoachServer.tracedWith(
            "--COACH_MODEL=openai",
            "--COACH_OPENAI_MODEL=double",
            "--COACH_OPENAI_BASE_URL=" + vendor.baseUri(),
            "--COACH_EMBEDDINGS=openai");
    private final CaughtLogs logs = CaughtLogs.start();

    @BeforeAll
    void talk() {
        Visitor member = coach.signedIn("member5");
        String session = member.openSession();
        for (Script script : List.of(
                Script.says("You named the " + ANSWER + ". ", "What would help you next?"),
                Script.says("You named the " + ANSWER + ". ", "And so")
                        .thenError("server_error")
                        .echoing(),
                Script.says("I diagnose you with " + ANSWER + " depression. ", "What next?"),
                Script.empty().echoing(),
                Script.status(400, "invalid_prompt").echoing(),
                Script.status(401, "invalid_api_key").echoing(),
                Script.says("The " + ANSWER).withGarbage(),
                Script.says("The " + ANSWER).cutAfterBytes(300),
                Script.says("The " + ANSWER + " is late.").firstAfter(Duration.ofSeconds(20)))) {
            vendor.play(script);
            assertThat(member.say(session, "My " + MESSAGE + " week went well").status())
                    .isEqualTo(200);
        }
        vendor.play(Script.says("You named the " + ANSWER + ". ", "What would help you next?"));
        member.stream(session, "My " + MESSAGE + " week went well").await("done");
        member.say(session, "I want to kill myself and my " + SAID_IN_A_CRISIS);
        assertThat(member.put(
                                "/api/coaching/reflections/flow-1",
                                Map.of("text", "I am a " + REFLECTION),
                                "If-Match",
                                "\"0\"")
                        .status())
                .isEqualTo(200);
        assertThat(member.get("/api/coaching/search/knowledge?q=" + QUESTION).status())
                .isEqualTo(200);
        breakThings(member, session);
    }

    private void breakThings(Visitor member, String session) {
        String path = "/api/coaching/session/" + session + "/message";
        member.postRaw(path, "{\"message\":\"" + BROKEN);
        member.postRaw(path, "{\"message\":\"hello\",\"" + BROKEN + "\":\"" + BROKEN + "\"}");
        member.postRaw(path, "{\"message\":[\"" + BROKEN + "\"]}");
        member.postRaw("/api/coaching/session", "{\"sessionType\":\"" + BROKEN + "\"}");
        member.get("/api/coaching/search/knowledge?q=x&limit=" + BROKEN);
        member.send("POST", path, BROKEN.getBytes(UTF_8), "Content-Type", BROKEN + "/x");
        coach.visitor().post("/api/auth/login", Map.of("username", PASSWORD, "password", PASSWORD));
        observeAFailure(new Observation.Context());
        ReceiverContext<String> request = new ReceiverContext<>((carrier, key) -> null);
        request.setCarrier("");
        observeAFailure(request);
    }

    private void observeAFailure(Observation.Context context) {
        Observation.start("failing.work", () -> context, coach.bean(ObservationRegistry.class))
                .error(new IllegalStateException(BROKEN, new IllegalArgumentException(BROKEN)))
                .stop();
    }

    @AfterAll
    void stopEverything() {
        coach.stop();
        vendor.close();
        logs.close();
    }

    @Test
    void keepsItOutOfSpans() {
        List<SpanData> spans = coach.bean(CaughtSpans.class).all();

        assertThat(spans)
                .extracting(SpanData::getName)
                .contains(
                        "chat double",
                        "embeddings text-embedding-3-small",
                        "retrieval ast_knowledge_base",
                        "failing.work",
                        "http post /api/coaching/session/{id}/message");
        assertThat(spans).allSatisfy(span -> assertThat(everythingIn(span)).doesNotContainIgnoringCase(WORDS));
    }

    private static String everythingIn(SpanData span) {
        return span.getName()
                + span.getAttributes()
                + span.getEvents()
                + span.getStatus()
                + span.getLinks()
                + span.getResource()
                + span.getInstrumentationScopeInfo();
    }

    @Test
    void keepsItOutOfMetrics() {
        Answer metrics = coach.signedIn("admin1").get("/actuator/prometheus");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("gen_ai_client_operation_duration_seconds_count", "coach_turn_seconds_count")
                .doesNotContainIgnoringCase(WORDS);
    }

    @Test
    void keepsItOutOfLogs() {
        assertThat(logs.lines()).anyMatch(line -> line.contains("The model"));
        assertThat(logs.lines()).allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase(WORDS));
    }

    @Test
    void countsWhatHappened() {
        String metrics = coach.signedIn("admin1").get("/actuator/prometheus").body();

        assertThat(metrics.lines())
                .anyMatch(line -> line.startsWith("coach_safety_gate_total{action=\"crisis\",category=\"crisis\"}"))
                .anyMatch(line -> line.startsWith("coach_safety_gate_total{action=\"coach\",category=\"in_scope\"}"))
                .anyMatch(line -> line.startsWith("coach_fallback_total{reason=\"unavailable\"}"))
                .anyMatch(line -> line.startsWith("coach_fallback_total{reason=\"late\"}"))
                .anyMatch(line -> line.startsWith("coach_fallback_total{reason=\"withheld\"}"))
                .anyMatch(line -> line.startsWith("coach_turn_seconds_count{level=\"l2\",state=\"crisis\"} 1"))
                .anyMatch(line -> line.startsWith("gen_ai_client_operation_duration_seconds_count{")
                        && line.contains("error_type=\"cancelled\""));
    }
}

package com.allstarteams.coach.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.allstarteams.coach.support.CaughtSpans;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Embedding calls that leave the machine: in the ledger, stopped with everything else, limited by tokens. */
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddingLedgerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String MODEL = "text-embedding-3-small";
    private static final String OF_MEMBERS = "ai_usage_logs WHERE user_id IS NOT NULL";

    private final ProviderDouble vendor = ProviderDouble.start(Protocol.OPENAI);
    private final CoachServer coach = CoachServer.tracedWith(
            "--COACH_EMBEDDINGS=openai",
            "--COACH_OPENAI_BASE_URL=" + vendor.baseUri(),
            "--coach.llm.budget.member-tokens-per-day=40",
            "--coach.llm.prices[" + MODEL + "].input-per-million=1000",
            "--coach.llm.prices[" + MODEL + "].output-per-million=0");

    @BeforeAll
    void embedTheHandbook() {
        await().atMost(PATIENCE)
                .until(() -> coach.signedIn("admin1")
                        .get("/api/coaching/vector/status")
                        .text("/data/collections/0/state")
                        .equals("serving"));
    }

    @AfterEach
    void startAnew() {
        coach.database()
                .sql("DELETE FROM ai_configuration WHERE organisation_id IS NOT NULL")
                .update();
        coach.database()
                .sql("UPDATE ai_configuration SET enabled = true WHERE feature_name = 'global'")
                .update();
        coach.database().sql("DELETE FROM ai_usage_counters").update();
        coach.database().sql("DELETE FROM " + OF_MEMBERS).update();
        vendor.play(Script.says());
    }

    @AfterAll
    void stop() {
        coach.stop();
        vendor.close();
    }

    @Test
    void keepsPassagesOnNobodysAccount() {
        long passages = coach.database().count("knowledge_chunks");

        await().atMost(PATIENCE).until(() -> coach.database().count("ai_usage_logs WHERE user_id IS NULL") >= passages);
        assertThat(rows("user_id IS NULL"))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("organisation_id", null)
                        .containsEntry("feature_name", "embeddings")
                        .containsEntry("provider", "openai")
                        .containsEntry("model", MODEL)
                        .containsEntry("outcome", "completed"));
        assertThat(coach.signedIn("admin1")
                        .get("/api/admin/ai/usage/logs?feature=embeddings")
                        .at("/data"))
                .isEmpty();
    }

    @Test
    void keepsAQuestionOnItsMembersAccount() {
        await().atMost(PATIENCE)
                .until(() ->
                        search("where challenge meets skill").text("/degraded").equals("false"));

        String answered = "user_id IS NOT NULL AND outcome = 'completed'";
        await().atMost(PATIENCE).until(() -> rows(answered).size() == 1);
        Map<String, @Nullable Object> row = rows(answered).getFirst();
        Integer tokens = (Integer) row.get("input_tokens");
        assertThat(tokens).isNotNull().isPositive();
        assertThat(row)
                .containsEntry("feature_name", "embeddings")
                .containsEntry("tokens_used", tokens)
                .containsEntry("success", true);
        assertThat((BigDecimal) row.get("cost_estimate")).isEqualByComparingTo(BigDecimal.valueOf(tokens, 3));
        assertThat(row.values()).noneMatch(value -> String.valueOf(value).contains("challenge"));
        assertThat(coach.database()
                        .sql("SELECT sum(tokens) FROM ai_usage_counters WHERE feature_name = 'global'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * tokens);
        assertThat(coach.signedIn("admin1")
                        .get("/api/admin/ai/usage/logs?feature=embeddings")
                        .at("/data"))
                .isNotEmpty();
    }

    @Test
    void tellsTheCallOfAQuestionAsAPartOfItsSearch() {
        await().atMost(PATIENCE)
                .until(() ->
                        search("who works well with whom").text("/degraded").equals("false"));

        List<SpanData> spans = coach.bean(CaughtSpans.class).all();
        List<String> searches = spans.stream()
                .filter(span -> span.getName().equals("retrieval ast_knowledge_base"))
                .map(SpanData::getSpanId)
                .toList();
        assertThat(spans)
                .anyMatch(span ->
                        span.getName().equals("embeddings " + MODEL) && searches.contains(span.getParentSpanId()));
    }

    @Test
    void sendsNothingWhileEverythingIsStopped() {
        coach.signedIn("admin1").post("/api/admin/ai/emergency-disable", Map.of());

        Answer found = search("what gives me energy");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("/degraded")).isEqualTo("true");
        Visitor member = coach.signedIn("member1");
        assertThat(member.say(member.openSession(), "My week of reviews went well")
                        .status())
                .isEqualTo(200);
        assertThat(vendor.calls()).isEmpty();
        assertThat(coach.database().count(OF_MEMBERS)).isZero();
    }

    @Test
    void searchesByWordsWhenTheTokensOfTheDayAreSpent() {
        await().atMost(PATIENCE).until(() -> {
            Answer found = search("strength " + coach.database().count(OF_MEMBERS) + " of my team");
            assertThat(found.status()).isEqualTo(200);
            return found.text("/degraded").equals("true") && spent() >= 40;
        });
        int calls = vendor.calls().size();
        await().atMost(PATIENCE).until(() -> coach.database().count(OF_MEMBERS) == calls);

        assertThat(search("how to delegate strength").text("/degraded")).isEqualTo("true");
        assertThat(vendor.calls()).hasSize(calls);
    }

    @Test
    void embedsNoPassageWhileThePlatformIsOff() {
        coach.database()
                .sql("UPDATE ai_configuration SET enabled = false"
                        + " WHERE feature_name = 'global' AND organisation_id IS NULL")
                .update();
        coach.database()
                .sql("UPDATE knowledge_chunks SET content = content || ' Anew.', content_hash = repeat('0', 64)"
                        + " WHERE ctid = (SELECT ctid FROM knowledge_chunks LIMIT 1)")
                .update();

        assertThat(coach.signedIn("admin1")
                        .post("/api/coaching/vector/init", Map.of())
                        .status())
                .isEqualTo(503);
        assertThat(vendor.calls()).isEmpty();

        coach.database()
                .sql("UPDATE ai_configuration SET enabled = true WHERE feature_name = 'global'")
                .update();
        assertThat(coach.signedIn("admin1")
                        .post("/api/coaching/vector/init", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void namesTheWrongKeyInHealth() {
        vendor.play(Script.status(401, "invalid_api_key"));

        assertThat(search("a question nobody asked before").text("/degraded")).isEqualTo("true");

        await().atMost(PATIENCE).until(() -> coach.database().count(OF_MEMBERS) == 1);
        assertThat(rows("user_id IS NOT NULL").getFirst()).containsEntry("error_class", "CREDENTIALS");
        assertThat(coach.signedIn("admin1").get("/actuator/health/embedding").body())
                .contains("\"model\":\"openai:" + MODEL, "credentials", "COACH_OPENAI_API_KEY was refused");
        assertThat(coach.signedIn("member1").get("/actuator/health/embedding").status())
                .isEqualTo(404);
    }

    private Answer search(String words) {
        return coach.signedIn("member1").get("/api/coaching/search/knowledge?q=" + words.replace(' ', '+'));
    }

    private int spent() {
        return coach.database()
                .sql("SELECT coalesce(sum(tokens), 0) FROM ai_usage_counters"
                        + " WHERE feature_name = 'global' AND user_id IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    private List<Map<String, @Nullable Object>> rows(String condition) {
        return coach.database()
                .sql("SELECT * FROM ai_usage_logs WHERE " + condition)
                .query()
                .listOfRows();
    }
}

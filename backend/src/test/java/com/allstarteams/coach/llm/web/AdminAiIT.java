package com.allstarteams.coach.llm.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AdminAiIT {

    private static final String CONFIG = "/api/admin/ai/config";
    private static final String COACHING = CONFIG + "/coaching";
    private static final String STOP = "/api/admin/ai/emergency-disable";
    private static final String STATS = "/api/admin/ai/usage/stats";
    private static final String LOGS = "/api/admin/ai/usage/logs";

    private final CoachServer coach = CoachServer.offline();
    private final Visitor admin = coach.signedIn("admin1");
    private Visitor otherAdmin = coach.visitor();

    @BeforeEach
    void letAnotherCompanyHaveAnAdministrator() {
        coach.database().sql("""
                        WITH person AS (
                          INSERT INTO users (organisation_id, username, password)
                          SELECT organisation_id, 'otheradmin', password FROM users WHERE username = 'other1'
                          RETURNING id, organisation_id)
                        INSERT INTO user_roles (user_id, organisation_id, role)
                        SELECT id, organisation_id, 'admin' FROM person
                        """).update();
        otherAdmin = coach.signedIn("otheradmin");
    }

    @AfterEach
    void leaveNothing() {
        coach.database().sql("DELETE FROM ai_usage_logs").update();
        coach.database()
                .sql("DELETE FROM ai_configuration WHERE organisation_id IS NOT NULL")
                .update();
        coach.database().sql("DELETE FROM users WHERE username = 'otheradmin'").update();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, " + CONFIG,
        "PUT, " + COACHING,
        "GET, " + STATS,
        "GET, " + LOGS,
        "POST, " + STOP,
        "GET, /api/admin/ai/anything"
    })
    void isForAdministratorsOnly(String method, String path) {
        for (String username : List.of("member1", "facilitator1", "editor1", "approver1")) {
            assertThat(send(coach.signedIn(username), method, path).status()).isEqualTo(403);
        }
        assertThat(send(coach.visitor(), method, path).status()).isEqualTo(401);
    }

    @Test
    void showsTheDefaults() {
        Answer answer = admin.get(CONFIG);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/success").booleanValue()).isTrue();
        List<String> features = new ArrayList<>();
        for (JsonNode feature : answer.at("/data")) {
            features.add(feature.path("featureName").asString() + " "
                    + feature.path("enabled").asString() + " "
                    + feature.path("rateLimitPerHour").asInt() + " "
                    + feature.path("rateLimitPerDay").asInt() + " "
                    + feature.path("maxTokens").asInt() + " "
                    + feature.path("timeoutMs").asInt() + " "
                    + feature.path("source").asString());
        }
        assertThat(features)
                .containsExactly(
                        "global true 500 5000 8000 60000 default",
                        "coaching true 100 1000 4000 30000 default",
                        "holistic_reports true 10 50 8000 60000 default",
                        "reflection_assistance false 50 200 2000 20000 default");
        assertThat(answer.text("/provider/state")).isEqualTo("off");
        assertThat(answer.at("/provider/name").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain("updatedBy");
    }

    @Test
    void changesOneCompanyOnly() {
        Answer changed = admin.put(COACHING, Map.of("rateLimitPerHour", 7, "timeoutMs", 5_000));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/data/rateLimitPerHour").asInt()).isEqualTo(7);
        assertThat(changed.at("/data/rateLimitPerDay").asInt()).isEqualTo(1_000);
        assertThat(changed.text("/data/source")).isEqualTo("organisation");
        assertThat(admin.put(COACHING, Map.of("enabled", false))
                        .at("/data/rateLimitPerHour")
                        .asInt())
                .isEqualTo(7);
        assertThat(admin.get(CONFIG).at("/data/1/enabled").booleanValue()).isFalse();
        assertThat(otherAdmin.get(CONFIG).at("/data/1/enabled").booleanValue()).isTrue();
        assertThat(otherAdmin.get(CONFIG).text("/data/1/source")).isEqualTo("default");
    }

    @Test
    void notesAChangeWithoutText() {
        long before = coach.database().count("audit_events");

        admin.put(COACHING, Map.of("rateLimitPerHour", 7));
        admin.post(STOP, Map.of("reason", "Costs of Quillfeather"));
        admin.put(COACHING, Map.of("rateLimitPerHour", -1));

        assertThat(coach.database().count("audit_events")).isEqualTo(before + 2);
        List<String> rows = coach.database()
                .texts("SELECT e::text FROM audit_events e WHERE action LIKE 'ai-%' ORDER BY seq DESC LIMIT 2");
        assertThat(rows.getFirst()).contains("ai-emergency-disable", "DISABLED").doesNotContain("Quillfeather");
        assertThat(rows.getLast()).contains("ai-config", "CHANGED", "rateLimitPerHour", "7");
    }

    @Test
    void stopsEverythingOfOneCompany() {
        Answer stopped = admin.post(STOP, Map.of());

        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.at("/data/disabledFeatures").size()).isEqualTo(4);
        assertThat(stopped.text("/data/at")).endsWith("Z");
        assertThat(admin.get(CONFIG).body()).doesNotContain("\"enabled\":true");
        assertThat(otherAdmin.get(CONFIG).body()).contains("\"enabled\":true");
        assertThat(admin.put(CONFIG + "/global", Map.of("enabled", true))
                        .at("/data/enabled")
                        .booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "{\"enabled\":null}",
                "{\"enabled\":\"maybe\"}",
                "{\"rateLimitPerHour\":-1}",
                "{\"rateLimitPerHour\":1000001}",
                "{\"rateLimitPerHour\":2.5}",
                "{\"rateLimitPerHour\":99999999999}",
                "{\"rateLimitPerDay\":-1}",
                "{\"maxTokens\":0}",
                "{\"maxTokens\":200001}",
                "{\"timeoutMs\":999}",
                "{\"timeoutMs\":600001}",
                "{\"enabled\":true,\"organisationId\":\"x\"}"
            })
    void refusesABadChange(String body) {
        Answer answer =
                admin.send("PUT", COACHING, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("VALIDATION_ERROR");
        assertThat(admin.get(CONFIG).text("/data/1/source")).isEqualTo("default");
    }

    @Test
    void refusesAnUnknownFeature() {
        assertThat(admin.put(CONFIG + "/talia", Map.of("enabled", true)).status())
                .isEqualTo(400);
    }

    @Test
    void saysThatAConfigurationIsMissing() {
        coach.database()
                .sql("UPDATE ai_configuration SET organisation_id ="
                        + " (SELECT organisation_id FROM users WHERE username = 'other1')"
                        + " WHERE feature_name = 'holistic_reports'")
                .update();
        try {
            assertThat(admin.put(CONFIG + "/holistic_reports", Map.of("enabled", true))
                            .status())
                    .isEqualTo(404);
        } finally {
            coach.database()
                    .sql("UPDATE ai_configuration SET organisation_id = NULL WHERE feature_name = 'holistic_reports'")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":\"\"}", "{\"reason\":7}", "{\"why\":\"x\"}", "[]"})
    void refusesABadStop(String body) {
        assertThat(admin.postRaw(STOP, body).status()).isEqualTo(400);
        assertThat(admin.get(CONFIG).text("/data/0/source")).isEqualTo("default");
    }

    @Test
    void hidesHowManyMembersAreFew() {
        uses(9);

        JsonNode few = admin.get(STATS).at("/data/total");

        assertThat(few.path("uniqueUsers").isNull()).isTrue();
        assertThat(few.path("suppressed").booleanValue()).isTrue();
        assertThat(few.path("totalCalls").asInt()).isEqualTo(9);
        uses(10);
        assertThat(admin.get(STATS).at("/data/total/uniqueUsers").asInt()).isEqualTo(10);
    }

    @Test
    void sumsTheUsageOfOneCompany() {
        uses(4);
        coach.database()
                .sql("UPDATE ai_usage_logs SET success = false, outcome = 'late', error_class = 'LATE',"
                        + " cost_estimate = NULL WHERE id IN (SELECT id FROM ai_usage_logs LIMIT 1)")
                .update();

        JsonNode coaching = admin.get(STATS + "?timeframe=week").at("/data/features/0");

        assertThat(coaching.path("featureName").asString()).isEqualTo("coaching");
        assertThat(coaching.path("totalCalls").asInt()).isEqualTo(4);
        assertThat(coaching.path("totalTokens").asInt()).isEqualTo(480);
        assertThat(coaching.path("avgResponseTime").asInt()).isEqualTo(900);
        assertThat(coaching.path("successfulCalls").asInt()).isEqualTo(3);
        assertThat(coaching.path("failedCalls").asInt()).isEqualTo(1);
        assertThat(coaching.path("totalEstimatedCost").asString()).startsWith("0.003");
        assertThat(coaching.path("callsWithoutPrice").asInt()).isEqualTo(1);
        JsonNode nothing = otherAdmin.get(STATS).at("/data");
        assertThat(nothing.at("/total/totalCalls").asInt()).isZero();
        assertThat(nothing.at("/total/avgResponseTime").isNull()).isTrue();
        assertThat(nothing.path("features").size()).isZero();
    }

    @Test
    void leavesOutWhatIsOlder() {
        uses(1);
        coach.database()
                .sql("UPDATE ai_usage_logs SET created_at = now() - interval '3 days'")
                .update();

        assertThat(admin.get(STATS + "?timeframe=day")
                        .at("/data/total/totalCalls")
                        .asInt())
                .isZero();
        assertThat(admin.get(STATS + "?timeframe=month")
                        .at("/data/total/totalCalls")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void listsCallsPageByPageWithoutSayingWhose() {
        uses(5);
        List<String> people = coach.database().texts("SELECT user_id FROM ai_usage_logs");
        List<String> sessions = coach.database().texts("SELECT session_id FROM ai_usage_logs");
        Set<String> seen = new HashSet<>();

        String path = LOGS + "?limit=2";
        int pages = 0;
        String cursor = "";
        do {
            Answer page = admin.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.at("/data").forEach(call -> seen.add(call.path("model").asString()));
            assertThat(page.body()).doesNotContain(people).doesNotContain(sessions);
            assertThat(page.keys("/data/0")).doesNotContain("userId", "sessionId", "id");
            cursor = page.at("/nextCursor").isNull() ? "" : page.text("/nextCursor");
            pages++;
        } while (!cursor.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(5);
        assertThat(otherAdmin.get(LOGS).at("/data").size()).isZero();
    }

    @Test
    void listsWhatIsAskedFor() {
        uses(3);

        assertThat(admin.get(LOGS + "?feature=coaching&success=true")
                        .at("/data")
                        .size())
                .isEqualTo(3);
        assertThat(admin.get(LOGS + "?success=false").at("/data").size()).isZero();
        assertThat(admin.get(LOGS + "?feature=holistic_reports").at("/data").size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STATS + "?timeframe=year",
                LOGS + "?limit=0",
                LOGS + "?limit=101",
                LOGS + "?limit=ten",
                LOGS + "?cursor=x",
                LOGS + "?feature=global",
                LOGS + "?success=perhaps"
            })
    void refusesABadQuestion(String path) {
        assertThat(admin.get(path).status()).isEqualTo(400);
    }

    /** The first members of the administrator's company make one call each. */
    private void uses(int members) {
        coach.database().sql("DELETE FROM ai_usage_logs").update();
        coach.database().sql("""
                        INSERT INTO ai_usage_logs (user_id, organisation_id, feature_name, tokens_used, input_tokens,
                          output_tokens, cache_read_tokens, cache_write_tokens, response_time_ms, first_text_ms, success,
                          outcome, cost_estimate, session_id, provider, model, prompt_version)
                        SELECT id, organisation_id, 'coaching', 120, 100, 20, 0, 0, 900, 300, true, 'completed',
                          0.00100000, gen_random_uuid(), 'played', 'model of ' || username, 'coach.v1'
                        FROM users WHERE username IN (SELECT 'member' || n FROM generate_series(1, :members) n)
                        """).param("members", members).update();
    }

    private static Answer send(Visitor visitor, String method, String path) {
        return method.equals("GET")
                ? visitor.get(path)
                : visitor.send(method, path, "{}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }
}

package com.allstarteams.coach.llm.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.identity.store.JdbcAccounts;
import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.AllowanceSpent;
import com.allstarteams.coach.llm.CoachModel;
import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsageLedgerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final CoachServer coach = CoachServer.scriptedOfItsOwn(
            "--coach.llm.prices[scripted].input-per-million=3", "--coach.llm.prices[scripted].output-per-million=15");

    private final ScriptedModel scripted = coach.bean(ScriptedModel.class);
    private final CoachModel model = coach.bean(CoachModel.class);

    @AfterAll
    static void stopIt() {
        coach.stop();
    }

    @BeforeEach
    void startAnew() {
        coach.database().sql("DELETE FROM ai_usage_logs").update();
        coach.database().sql("DELETE FROM ai_usage_counters").update();
    }

    @Test
    void keepsOneRowOfACoachingAnswer() {
        scripted.play(Script.says("You noticed something. ", "What would help you next?"));
        Visitor visitor = coach.signedIn("member1");
        String session = visitor.openSession();

        Answer answer = visitor.say(session, "My week went well");

        assertThat(answer.text("/response/content")).isEqualTo("You noticed something. What would help you next?");
        Map<String, @Nullable Object> row = rows().getFirst();
        assertThat(rows()).hasSize(1);
        assertThat(row)
                .containsEntry("feature_name", "coaching")
                .containsEntry("api_call_count", 1)
                .containsEntry("input_tokens", 100)
                .containsEntry("output_tokens", 2)
                .containsEntry("tokens_used", 102)
                .containsEntry("success", true)
                .containsEntry("outcome", "completed")
                .containsEntry("error_class", null)
                .containsEntry("session_id", UUID.fromString(session))
                .containsEntry("user_id", tenant().member().value())
                .containsEntry("organisation_id", tenant().organisation().value())
                .containsEntry("provider", "scripted")
                .containsEntry("model", "scripted-model");
        assertThat((BigDecimal) row.get("cost_estimate")).isEqualByComparingTo("0.00033");
        assertThat(row.get("first_text_ms")).isNotNull();
        assertThat(row.get("prompt_version")).asString().isNotBlank();
        assertThat(row.values()).noneMatch(value -> String.valueOf(value).contains("week"));
    }

    @Test
    void keepsBothAttemptsAndCountsOneCall() {
        scripted.play(Script.says().thenFails("connection refused"));

        assertThatThrownBy(() -> readAll(begin(Duration.ofMinutes(1)))).isInstanceOf(ModelFailure.class);

        assertThat(rows()).extracting(row -> row.get("outcome")).containsExactly("failed", "failed");
        assertThat(rows()).extracting(row -> row.get("error_class")).containsExactly("BROKEN", "BROKEN");
        assertThat(counter("calls", "user_id IS NULL AND window_kind = 'day'")).isEqualTo(1);
        assertThat(counter("tokens", "user_id IS NULL AND window_kind = 'day'")).isEqualTo(200);
        assertThat(counter("tokens", "user_id IS NOT NULL AND feature_name = 'global'"))
                .isEqualTo(200);
    }

    @Test
    void keepsAnAnswerThatWasGivenUp() {
        scripted.play(Script.says("You noticed ", "something."));

        try (ModelReply reply = begin(Duration.ofMinutes(1))) {
            reply.next(PATIENCE);
        }

        assertThat(rows()).extracting(row -> row.get("outcome")).containsExactly("cancelled");
        assertThat(rows()).extracting(row -> row.get("success")).containsExactly(false);
    }

    @Test
    void keepsAnAnswerThatCameTooLate() {
        scripted.play(Script.says("Too late.").after(Duration.ofMinutes(1)));

        Duration firstText = Duration.ofMillis(300);
        try (ModelReply reply = begin(firstText)) {
            assertThat(reply.next(firstText)).isEmpty();
        }

        assertThat(rows()).extracting(row -> row.get("outcome")).containsExactly("late");
        assertThat(rows()).extracting(row -> row.get("error_class")).containsExactly("LATE");
    }

    @Test
    void keepsNothingOfACallThatWasNotMade() {
        coach.signedIn("admin1").post("/api/admin/ai/emergency-disable", Map.of());
        scripted.play(Script.says("Never."));
        try {
            Visitor visitor = coach.signedIn("member1");

            Answer answer = visitor.say(visitor.openSession(), "My week went well");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/response/content")).endsWith("?").doesNotContain("Never");
            assertThatThrownBy(() -> begin(Duration.ofMinutes(1)))
                    .isInstanceOf(AllowanceSpent.class)
                    .hasMessage("global-off");
            assertThat(scripted.requests()).isEmpty();
            assertThat(rows()).isEmpty();
        } finally {
            coach.database()
                    .sql("DELETE FROM ai_configuration WHERE organisation_id IS NOT NULL")
                    .update();
        }
    }

    private ModelReply begin(Duration firstText) {
        return model.begin(
                CallBench.REQUEST, new ModelCaller(tenant(), AiFeature.COACHING, null, Deadline.after(firstText)));
    }

    private static void readAll(ModelReply reply) {
        try (reply) {
            String piece = reply.next(PATIENCE);
            while (piece != null) {
                piece = reply.next(PATIENCE);
            }
        }
    }

    private static List<Map<String, @Nullable Object>> rows() {
        return coach.database()
                .sql("SELECT * FROM ai_usage_logs ORDER BY created_at")
                .query()
                .listOfRows();
    }

    private static long counter(String column, String condition) {
        return coach.database()
                .sql("SELECT " + column + " FROM ai_usage_counters WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private static Tenant tenant() {
        return coach.bean(JdbcAccounts.class).findTenant("member1").orElseThrow();
    }
}

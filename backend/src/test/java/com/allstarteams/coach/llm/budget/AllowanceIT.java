package com.allstarteams.coach.llm.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.identity.store.JdbcAccounts;
import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.ModelAllowance;
import com.allstarteams.coach.llm.ModelAllowance.Remaining;
import com.allstarteams.coach.llm.store.JdbcAllowance;
import com.allstarteams.coach.llm.store.JdbcAllowance.Admission;
import com.allstarteams.coach.llm.store.JdbcAllowance.Admission.Admitted;
import com.allstarteams.coach.llm.store.JdbcAllowance.Admission.Refused;
import com.allstarteams.coach.llm.store.JdbcAllowance.TokenLimits;
import com.allstarteams.coach.llm.store.JdbcConfiguration.ConfigurationChange;
import com.allstarteams.coach.llm.store.JdbcUsageLogs;
import com.allstarteams.coach.llm.store.UsageRow;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.support.CoachServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Two instances on one database. */
class AllowanceIT {

    private static final TokenLimits TOKENS = new TokenLimits(1_000, 3_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ADMITTED = "admitted";
    private static final AiFeature COACHING = AiFeature.COACHING;

    private static CoachServer coach;
    private static CoachServer another;

    private final Tenant member = tenant("member1");
    private final Tenant colleague = tenant("member2");
    private final Tenant stranger = tenant("other1");

    @BeforeAll
    static void startTwo() {
        coach = CoachServer.scriptedOfItsOwn();
        another = coach.beside();
    }

    @AfterAll
    static void stopBoth() {
        another.stop();
        coach.stop();
    }

    @BeforeEach
    void startAnew() {
        coach.database().sql("DELETE FROM ai_usage_counters").update();
        coach.database()
                .sql("DELETE FROM ai_configuration WHERE organisation_id IS NOT NULL")
                .update();
    }

    @Test
    void admitsExactlyTheLimitUnderParallelCalls() throws Exception {
        change(member, "coaching", perDay(100));
        change(member, "coaching", perHour(10_000));
        List<JdbcAllowance> instances = List.of(allowance(coach), allowance(another));

        List<Admission> admissions = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Admission>>> runs = IntStream.range(0, 50)
                    .mapToObj(thread -> threads.submit(() -> IntStream.range(0, 4)
                            .mapToObj(call -> patiently(instances.get((thread + call) % 2)))
                            .toList()))
                    .toList();
            for (Future<List<Admission>> run : runs) {
                admissions.addAll(run.get());
            }
        }

        assertThat(admissions).hasSize(200);
        assertThat(admissions).filteredOn(Admitted.class::isInstance).hasSize(100);
        assertThat(counted("user_id IS NOT NULL AND feature_name = 'coaching' AND window_kind = 'day'"))
                .isEqualTo(100);
        assertThat(counted("user_id IS NULL AND window_kind = 'day'")).isEqualTo(100);
    }

    @Test
    void countsEachMemberOfAFeatureApart() {
        change(member, "coaching", perHour(2));

        assertThat(reasons(member, 3)).containsExactly(ADMITTED, ADMITTED, "member-hour");
        assertThat(reasons(colleague, 1)).containsOnly(ADMITTED);
        assertThat(reserve(coach, member, AiFeature.HOLISTIC_REPORTS)).isInstanceOf(Admitted.class);
    }

    @Test
    void countsAnOrganisationOverAllFeatures() {
        change(member, "global", perDay(3));

        assertThat(reasons(member, 1)).containsOnly(ADMITTED);
        assertThat(reserve(another, colleague, AiFeature.HOLISTIC_REPORTS)).isInstanceOf(Admitted.class);
        assertThat(reasons(colleague, 2)).containsExactly(ADMITTED, "organisation-day");
        assertThat(reasons(stranger, 4)).containsOnly(ADMITTED);
    }

    @Test
    void countsNothingOfARefusedCall() {
        change(member, "coaching", perHour(1));
        reasons(member, 5);

        assertThat(counted("user_id IS NULL AND window_kind = 'hour'")).isEqualTo(1);
    }

    @Test
    void saysWhenCallsAreCountedAnew() {
        change(member, "coaching", perHour(0));

        assertThat(reserve(coach, member, COACHING)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo("member-hour");
            assertThat(String.valueOf(refused.resetsAt())).endsWith(":00:00Z");
        });
    }

    @Test
    void looksAtTheSwitchesFirst() {
        change(member, "coaching", perHour(0));
        assertThat(reasons(member, 1)).containsExactly("member-hour");

        change(member, "coaching", enabled(false));
        assertThat(reasons(member, 1)).containsExactly("feature-off");

        change(member, "global", enabled(false));
        assertThat(reasons(member, 1)).containsExactly("global-off");
        assertThat(reasons(stranger, 1)).containsOnly(ADMITTED);
    }

    @Test
    void isOffForAFeatureNobodySwitchedOn() {
        assertThat(reserve(coach, member, AiFeature.REFLECTION_ASSISTANCE))
                .isInstanceOfSatisfying(
                        Refused.class, off -> assertThat(off.reason()).isEqualTo("feature-off"));
    }

    @Test
    void givesTheLimitsOfOneCall() {
        change(member, "coaching", new ConfigurationChange(null, null, null, 123, 4_567));

        assertThat(reserve(another, member, COACHING)).isEqualTo(new Admitted(123, Duration.ofMillis(4_567)));
    }

    @Test
    void countsTokensOfMemberAndOrganisation() {
        spend(member, 999);
        assertThat(reasons(member, 1)).containsOnly(ADMITTED);
        spend(member, 1);
        assertThat(reasons(member, 1)).containsExactly("member-tokens");
        assertThat(reasons(colleague, 1)).containsOnly(ADMITTED);

        spend(colleague, 900);
        spend(tenant("member3"), 1_100);

        assertThat(reasons(colleague, 1)).containsExactly("organisation-tokens");
        assertThat(reasons(stranger, 1)).containsOnly(ADMITTED);
    }

    @Test
    void stopsEveryInstanceAtOnceAndAcrossARestart() {
        assertThat(reserve(another, member, COACHING)).isInstanceOf(Admitted.class);

        coach.signedIn("admin1").post("/api/admin/ai/emergency-disable", Map.of("reason", "Costs"));

        assertThat(reserve(another, member, COACHING)).isInstanceOf(Refused.class);
        assertThat(reserve(another, stranger, COACHING)).isInstanceOf(Admitted.class);
        another.stop();
        another = coach.beside();
        assertThat(reserve(another, member, COACHING)).isInstanceOf(Refused.class);
        coach.signedIn("admin1").put("/api/admin/ai/config/global", Map.of("enabled", true));
        coach.signedIn("admin1").put("/api/admin/ai/config/coaching", Map.of("enabled", true));
        assertThat(reserve(another, member, COACHING)).isInstanceOf(Admitted.class);
        assertThat(counted("user_id = '" + member.member().value() + "' AND feature_name = 'global'"))
                .isEqualTo(2);
    }

    @Test
    void tellsTheTighterOfMemberAndOrganisation() {
        ModelAllowance allowance = coach.bean(ModelAllowance.class);
        change(member, "coaching", perHour(10));
        reasons(member, 3);

        Remaining remaining = allowance.remaining(member, COACHING).orElseThrow();
        assertThat(remaining.hourLimit()).isEqualTo(10);
        assertThat(remaining.hourLeft()).isEqualTo(7);
        assertThat(remaining.hourResetsIn()).isBetween(Duration.ZERO, Duration.ofHours(1));
        assertThat(remaining.dayLimit()).isEqualTo(1_000);
        assertThat(remaining.dayLeft()).isEqualTo(997);
        assertThat(remaining.dayResetsIn()).isBetween(Duration.ZERO, Duration.ofDays(1));

        change(member, "global", perDay(5));
        assertThat(allowance.remaining(colleague, COACHING).orElseThrow().dayLeft())
                .isEqualTo(2);
        change(member, "coaching", enabled(false));
        assertThat(allowance.remaining(member, COACHING).orElseThrow().hourLeft())
                .isZero();
    }

    @Test
    void removesCountersNobodyAsksFor() {
        reasons(member, 1);
        coach.database()
                .sql("INSERT INTO ai_usage_counters (organisation_id, feature_name, window_kind, window_start)"
                        + " SELECT organisation_id, 'global', 'day', now() - interval '3 days' FROM ai_usage_counters"
                        + " LIMIT 1")
                .update();

        assertThat(allowance(coach).removeOld()).isEqualTo(1);
        assertThat(allowance(coach).removeOld()).isZero();
        assertThat(coach.database().count("ai_usage_counters")).isEqualTo(5);
    }

    @Test
    void capsEveryFeatureByWhatHoldsForAll() {
        assertThat(reserve(coach, member, COACHING)).isEqualTo(new Admitted(4_000, Duration.ofSeconds(30)));
        assertThat(reserve(coach, member, AiFeature.HOLISTIC_REPORTS))
                .isEqualTo(new Admitted(8_000, Duration.ofSeconds(60)));

        change(member, "global", new ConfigurationChange(null, null, null, 500, 45_000));

        assertThat(reserve(coach, member, COACHING)).isEqualTo(new Admitted(500, Duration.ofSeconds(30)));
        assertThat(reserve(coach, member, AiFeature.HOLISTIC_REPORTS))
                .isEqualTo(new Admitted(500, Duration.ofSeconds(45)));
        assertThat(reserve(another, stranger, COACHING)).isEqualTo(new Admitted(4_000, Duration.ofSeconds(30)));
    }

    @Test
    void waitsForOtherCallsNoLongerThanTheCallerCan() {
        TenantTransactions transactions = another.bean(TenantTransactions.class);
        transactions.inTenant(colleague, () -> {
            assertThat(reserve(another, colleague, COACHING)).isInstanceOf(Admitted.class);
            CompletableFuture<Admission> waiting = CompletableFuture.supplyAsync(
                    () -> allowance(coach).reserve(member, COACHING, TOKENS, Duration.ofMillis(30)));

            assertThat(waiting)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(DataAccessException.class);
        });

        assertThat(coach.database()
                        .count(
                                "ai_usage_counters WHERE user_id = ?",
                                member.member().value()))
                .isZero();
    }

    private static Admission patiently(JdbcAllowance allowance) {
        while (true) {
            try {
                return allowance.reserve(tenant("member1"), COACHING, TOKENS, PATIENCE);
            } catch (CannotCreateTransactionException noFreeConnection) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<String> reasons(Tenant tenant, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(call -> reserve(call % 2 == 0 ? coach : another, tenant, COACHING))
                .map(admission -> admission instanceof Refused refused ? refused.reason() : ADMITTED)
                .toList();
    }

    private static Admission reserve(CoachServer instance, Tenant tenant, AiFeature feature) {
        return allowance(instance).reserve(tenant, feature, TOKENS, PATIENCE);
    }

    private static void spend(Tenant tenant, int tokens) {
        UsageRow call = new UsageRow("p", "m", "v1", tokens, 0, 0, 0, 1, null, "completed", null, null);
        coach.bean(JdbcUsageLogs.class).append(tenant, COACHING, null, List.of(call));
    }

    private static void change(Tenant administrator, String feature, ConfigurationChange change) {
        assertThat(coach.bean(ControlModels.class).change(administrator, feature, change))
                .isPresent();
    }

    private static ConfigurationChange enabled(boolean enabled) {
        return new ConfigurationChange(enabled, null, null, null, null);
    }

    private static ConfigurationChange perHour(int calls) {
        return new ConfigurationChange(null, calls, null, null, null);
    }

    private static ConfigurationChange perDay(int calls) {
        return new ConfigurationChange(null, null, calls, null, null);
    }

    private static long counted(String condition) {
        return coach.database()
                .sql("SELECT coalesce(sum(calls), 0) FROM ai_usage_counters WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private static JdbcAllowance allowance(CoachServer instance) {
        return instance.bean(JdbcAllowance.class);
    }

    private static Tenant tenant(String username) {
        return coach.bean(JdbcAccounts.class).findTenant(username).orElseThrow();
    }
}

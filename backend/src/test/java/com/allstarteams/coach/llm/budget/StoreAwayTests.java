package com.allstarteams.coach.llm.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.AllowanceSpent;
import com.allstarteams.coach.llm.AllowanceSpent.Reason;
import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.budget.MadeCall.Outcome;
import com.allstarteams.coach.llm.store.JdbcAllowance;
import com.allstarteams.coach.llm.store.JdbcUsageLogs;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.support.ScriptedModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What happens when PostgreSQL does not answer. */
class StoreAwayTests {

    private static final BudgetSettings BUDGET = new BudgetSettings(1_000, 1_000);
    private static final ModelCaller CALLER = new ModelCaller(
            new Tenant(new OrganisationId(new UUID(1, 1)), new MemberId(new UUID(2, 2))),
            AiFeature.COACHING,
            null,
            Deadline.after(Duration.ofHours(1)));

    private final AnnotationConfigApplicationContext stores = new AnnotationConfigApplicationContext();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void connectToNothing() {
        DriverManagerDataSource nothing = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "u", "p");
        stores.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(nothing));
        stores.registerBean(JdbcClient.class, () -> JdbcClient.create(nothing));
        stores.register(TenantTransactions.class, JdbcAllowance.class, JdbcUsageLogs.class);
        stores.refresh();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void admitsNobody() {
        assertThatThrownBy(() -> account().open(CALLER))
                .hasMessage("store-away")
                .isInstanceOfSatisfying(AllowanceSpent.class, spent -> {
                    assertThat(spent.kind()).isEqualTo(Kind.NOT_ALLOWED);
                    assertThat(spent.reason()).isEqualTo(Reason.STORE_AWAY);
                    assertThat(spent.resetsAt()).isNull();
                });
        assertThat(meters.counter("coach.llm.refused", "feature", "coaching", "reason", "store-away")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void embedsNothingElsewhere() {
        assertThatThrownBy(() -> account().admit(CALLER.tenant())).hasMessage("store-away");
        assertThatThrownBy(() -> account().admit(null))
                .isInstanceOfSatisfying(
                        ModelFailure.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.NOT_ALLOWED));
        assertThat(meters.counter("coach.llm.refused", "feature", "embeddings", "reason", "store-away")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void countsWhatTheLedgerLacks() {
        MadeCall call =
                new MadeCall("p", "m", "v1", Usage.NONE, Duration.ofSeconds(1), null, Outcome.FAILED, Kind.BUSY);

        account().settle(CALLER, List.of(call, call));
        account().settle(null, call);

        assertThat(meters.counter("coach.llm.ledger.lost").count()).isEqualTo(3);
    }

    @Test
    void saysNothingAboutWhatIsLeft() {
        StoredAllowance allowance =
                new StoredAllowance(stores.getBean(JdbcAllowance.class), BUDGET, Optional.of(new ScriptedModel()));

        assertThat(allowance.remaining(CALLER.tenant(), CALLER.feature())).isEmpty();
        allowance.removeOld();
    }

    private StoredAccount account() {
        return new StoredAccount(
                stores.getBean(JdbcAllowance.class),
                stores.getBean(JdbcUsageLogs.class),
                new PriceTable(new PriceSettings("USD", Map.of())),
                BUDGET,
                meters);
    }
}

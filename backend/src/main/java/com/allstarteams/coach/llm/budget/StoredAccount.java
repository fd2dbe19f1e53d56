package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.AllowanceSpent;
import com.allstarteams.coach.llm.AllowanceSpent.Reason;
import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.store.JdbcAllowance;
import com.allstarteams.coach.llm.store.JdbcAllowance.Admission;
import com.allstarteams.coach.llm.store.JdbcAllowance.Limit;
import com.allstarteams.coach.llm.store.JdbcAllowance.TokenLimits;
import com.allstarteams.coach.llm.store.JdbcUsageLogs;
import com.allstarteams.coach.llm.store.UsageRow;
import com.allstarteams.coach.platform.tenancy.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps allowances and the ledger in PostgreSQL, each in a short transaction of its own. Without it no call is made. */
@Component
class StoredAccount implements CallAccount, EmbeddingAccount {

    private static final Logger log = LoggerFactory.getLogger(StoredAccount.class);

    private final JdbcAllowance allowance;
    private final JdbcUsageLogs usageLogs;
    private final PriceTable prices;
    private final TokenLimits tokens;
    private final MeterRegistry meters;

    StoredAccount(
            JdbcAllowance allowance,
            JdbcUsageLogs usageLogs,
            PriceTable prices,
            BudgetSettings budget,
            MeterRegistry meters) {
        this.allowance = allowance;
        this.usageLogs = usageLogs;
        this.prices = prices;
        this.tokens = new TokenLimits(budget.memberTokensPerDay(), budget.organisationTokensPerDay());
        this.meters = meters;
    }

    @Override
    public CallCaps open(ModelCaller caller) {
        return switch (reserve(caller)) {
            case Admission.Admitted(int maxTokens, Duration timeout) -> new CallCaps(maxTokens, timeout);
            case Admission.Refused refused ->
                throw refused(caller.feature(), new AllowanceSpent(Reason.ofKey(refused.reason()), refused.resetsAt()));
        };
    }

    @Override
    public void settle(ModelCaller caller, List<MadeCall> calls) {
        try {
            List<UsageRow> rows = calls.stream().map(this::row).toList();
            usageLogs.append(caller.tenant(), caller.feature(), caller.session(), rows);
        } catch (DataAccessException | TransactionException away) {
            lost(calls.size(), caller.feature().key(), away);
        }
    }

    @Override
    public void admit(@Nullable Tenant member) {
        embeddingRefusal(member).ifPresent(reason -> {
            count(JdbcUsageLogs.EMBEDDINGS, reason);
            throw new ModelFailure(ModelFailure.Kind.NOT_ALLOWED, reason);
        });
    }

    @Override
    public void settle(@Nullable Tenant member, MadeCall call) {
        try {
            usageLogs.appendEmbedding(member, row(call));
        } catch (DataAccessException | TransactionException away) {
            lost(1, JdbcUsageLogs.EMBEDDINGS, away);
        }
    }

    /** Switches and tokens of the day; numbers of calls are for those that answer. */
    private Optional<String> embeddingRefusal(@Nullable Tenant member) {
        try {
            if (member == null) {
                return allowance.isPlatformOn() ? Optional.empty() : Optional.of(Reason.GLOBAL_OFF.key());
            }
            return allowance.listLimits(member, AiFeature.COACHING, tokens).stream()
                    .filter(limit -> limit.window() == null || limit.inTokens())
                    .filter(limit -> limit.left() == 0)
                    .map(Limit::reason)
                    .findFirst();
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "Nothing is embedded elsewhere, since the store does not answer: {}",
                    away.getClass().getSimpleName());
            return Optional.of(Reason.STORE_AWAY.key());
        }
    }

    private Admission reserve(ModelCaller caller) {
        try {
            return allowance.reserve(
                    caller.tenant(),
                    caller.feature(),
                    tokens,
                    caller.firstText().left());
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "No model is called, since the store does not answer: {}",
                    away.getClass().getSimpleName());
            throw refused(caller.feature(), new AllowanceSpent(Reason.STORE_AWAY, null));
        }
    }

    private AllowanceSpent refused(AiFeature feature, AllowanceSpent spent) {
        count(feature.key(), spent.reason().key());
        return spent;
    }

    private void count(String feature, String reason) {
        meters.counter("coach.llm.refused", "feature", feature, "reason", reason)
                .increment();
    }

    private void lost(int calls, String feature, RuntimeException away) {
        log.error("{} calls for {} are missing from the usage ledger", calls, feature, away);
        meters.counter("coach.llm.ledger.lost").increment(calls);
    }

    private UsageRow row(MadeCall call) {
        return new UsageRow(
                call.provider(),
                call.model(),
                call.promptVersion(),
                call.usage().inputTokens(),
                call.usage().outputTokens(),
                call.usage().cacheReadTokens(),
                call.usage().cacheWriteTokens(),
                milliseconds(call.took()),
                call.firstText() == null ? null : milliseconds(call.firstText()),
                call.outcome().key(),
                name(call.failure()),
                prices.cost(call.model(), call.usage()));
    }

    private static int milliseconds(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
    }

    private static @Nullable String name(ModelFailure.@Nullable Kind failure) {
        return failure == null ? null : failure.name();
    }
}

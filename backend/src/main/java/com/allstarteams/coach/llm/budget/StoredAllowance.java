package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.ModelAllowance;
import com.allstarteams.coach.llm.provider.ModelProvider;
import com.allstarteams.coach.llm.store.JdbcAllowance;
import com.allstarteams.coach.llm.store.JdbcAllowance.Limit;
import com.allstarteams.coach.llm.store.JdbcAllowance.TokenLimits;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads what is left of the counters, and removes old ones. */
@Component
class StoredAllowance implements ModelAllowance {

    private static final Logger log = LoggerFactory.getLogger(StoredAllowance.class);
    private static final String EVERY_HOUR = "PT1H";

    private final JdbcAllowance allowance;
    private final TokenLimits tokens;
    private final boolean configured;

    StoredAllowance(JdbcAllowance allowance, BudgetSettings budget, Optional<ModelProvider> provider) {
        this.allowance = allowance;
        this.tokens = new TokenLimits(budget.memberTokensPerDay(), budget.organisationTokensPerDay());
        this.configured = provider.isPresent();
    }

    @Override
    public Optional<Remaining> remaining(Tenant tenant, AiFeature feature) {
        if (!configured) {
            return Optional.empty();
        }
        try {
            return Optional.of(remaining(allowance.listLimits(tenant, feature, tokens)));
        } catch (DataAccessException | TransactionException away) {
            log.warn("Nobody can say what is left: {}", away.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Scheduled(initialDelayString = EVERY_HOUR, fixedDelayString = EVERY_HOUR)
    void removeOld() {
        try {
            allowance.removeOld();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Old counters stay for now: {}", away.getClass().getSimpleName());
        }
    }

    private static Remaining remaining(List<Limit> limits) {
        boolean stopped =
                limits.stream().anyMatch(limit -> (limit.window() == null || limit.inTokens()) && limit.left() == 0);
        boolean off = limits.stream().anyMatch(limit -> limit.window() == null && limit.left() == 0);
        Limit hour = tightest(limits, "hour");
        Limit day = tightest(limits, "day");
        return new Remaining(
                (int) hour.allowed(),
                off ? 0 : (int) hour.left(),
                hour.resetsIn(),
                (int) day.allowed(),
                stopped ? 0 : (int) day.left(),
                day.resetsIn());
    }

    private static Limit tightest(List<Limit> limits, String window) {
        return limits.stream()
                .filter(limit -> window.equals(limit.window()) && !limit.inTokens())
                .min(Comparator.comparingLong(Limit::left))
                .orElseThrow();
    }
}

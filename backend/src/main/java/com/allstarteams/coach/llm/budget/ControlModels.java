package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.audit.AuditEntry;
import com.allstarteams.coach.audit.AuditTrail;
import com.allstarteams.coach.llm.store.JdbcConfiguration;
import com.allstarteams.coach.llm.store.JdbcConfiguration.ConfigurationChange;
import com.allstarteams.coach.llm.store.JdbcConfiguration.ConfigurationRow;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an administrator see and change what their organisation may use. A change and its audit row are one transaction. */
@Component
public class ControlModels {

    private final JdbcConfiguration configuration;
    private final TenantTransactions transactions;
    private final AuditTrail audit;

    ControlModels(JdbcConfiguration configuration, TenantTransactions transactions, AuditTrail audit) {
        this.configuration = configuration;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What holds for the organisation; {@code global} first. */
    public List<ConfigurationRow> list(Tenant administrator) {
        return configuration.list(administrator);
    }

    /** Changes what is not null, for this organisation only and for the next call on every instance; empty without a row. */
    public Optional<ConfigurationRow> change(Tenant administrator, String feature, ConfigurationChange change) {
        return transactions.inTenant(administrator, () -> {
            Optional<ConfigurationRow> changed = configuration.change(administrator, feature, change);
            changed.ifPresent(row -> append(administrator, "ai-config", "CHANGED", detail(feature, change), null));
            return changed;
        });
    }

    /**
     * Stops all model calls of the organisation that have not begun yet.
     *
     * @param reason kept as a keyed digest only
     * @return the names of what is off now
     */
    public List<String> stop(Tenant administrator, @Nullable String reason) {
        return transactions.inTenant(administrator, () -> {
            List<String> disabled = configuration.disableAll(administrator);
            append(administrator, "ai-emergency-disable", "DISABLED", Map.of("features", disabled), reason);
            return disabled;
        });
    }

    private void append(
            Tenant administrator, String action, String outcome, Map<String, ?> detail, @Nullable String reason) {
        audit.append(
                administrator,
                new AuditEntry(action, administrator.organisation().value(), outcome, detail, reason, null));
    }

    private static Map<String, ?> detail(String feature, ConfigurationChange change) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("feature", feature);
        put(detail, "enabled", change.enabled());
        put(detail, "rateLimitPerHour", change.rateLimitPerHour());
        put(detail, "rateLimitPerDay", change.rateLimitPerDay());
        put(detail, "maxTokens", change.maxTokens());
        put(detail, "timeoutMs", change.timeoutMs());
        return detail;
    }

    private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value);
        }
    }
}

package com.allstarteams.coach.audit;

import com.allstarteams.coach.audit.store.JdbcAuditTrail;
import com.allstarteams.coach.platform.Digest;
import com.allstarteams.coach.platform.setting.CoachSecret;
import com.allstarteams.coach.platform.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what happened, in the transaction that makes it happen. Holds pseudonyms and keyed digests, no content. */
@Component
public class AuditTrail {

    private final JdbcAuditTrail store;
    private final CoachSecret secret;

    AuditTrail(JdbcAuditTrail store, CoachSecret secret) {
        this.store = store;
        this.secret = secret;
    }

    /** Adds one row; call it inside the tenant's transaction. */
    public void append(Tenant tenant, AuditEntry entry) {
        store.insert(
                tenant,
                Digest.keyed(secret.value(), tenant.member().value().toString()),
                entry,
                digest(entry.requestText()),
                digest(entry.responseText()));
    }

    private @Nullable String digest(@Nullable String text) {
        return text == null ? null : Digest.keyed(secret.value(), text);
    }
}

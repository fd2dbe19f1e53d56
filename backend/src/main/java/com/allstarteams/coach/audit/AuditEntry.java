package com.allstarteams.coach.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one record.
 *
 * @param detail metadata such as model id, rule ids and token counts; never text of a person
 * @param requestText digested with the deployment's key and then forgotten
 * @param responseText likewise
 */
public record AuditEntry(
        String action,
        UUID subjectId,
        String outcome,
        Map<String, ?> detail,
        @Nullable String requestText,
        @Nullable String responseText) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}

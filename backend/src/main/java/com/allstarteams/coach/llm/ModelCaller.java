package com.allstarteams.coach.llm;

import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose account a model is called, and how long the first piece of text may take.
 *
 * @param session the coaching session it serves, if any; for the usage ledger
 * @param firstText no retry begins that could not answer by then
 */
public record ModelCaller(
        Tenant tenant, AiFeature feature, @Nullable UUID session, Deadline firstText) {}

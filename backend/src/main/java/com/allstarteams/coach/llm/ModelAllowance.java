package com.allstarteams.coach.llm;

import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.Optional;

/** How many model calls a member has left, to be shown and sent as headers. */
public interface ModelAllowance {

    /**
     * What is left for a feature now. Never fails.
     *
     * @return empty when no model is configured or PostgreSQL does not answer
     */
    Optional<Remaining> remaining(Tenant tenant, AiFeature feature);

    /**
     * Calls of this hour and this day: the tighter of the member's own and the organisation's. Nothing is left while calls
     * are switched off, and nothing of a day whose tokens are used up.
     *
     * @param hourResetsIn until the next hour begins, never negative
     * @param dayResetsIn until the next day of UTC begins, never negative
     */
    record Remaining(
            int hourLimit, int hourLeft, Duration hourResetsIn, int dayLimit, int dayLeft, Duration dayResetsIn) {}
}

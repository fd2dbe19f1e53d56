package com.allstarteams.coach.profile.store;

import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** The newest workshop rows of one member, as stored; a missing node means nothing was stored. */
public record StoredWorkshop(
        JsonNode starCard,
        JsonNode flowAssessment,
        JsonNode flowAttributes,
        OptionalInt ladderNow,
        OptionalInt ladderInAYear) {}

package com.allstarteams.coach.profile.demo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The workshop data of one invented person, each part optional and in any stored variant. */
public record DemoWorkshop(
        String username,
        @Nullable JsonNode starcard,
        @Nullable JsonNode flowAssessment,
        @Nullable JsonNode flowAttributes,
        @Nullable Integer ladderNow,
        @Nullable Integer ladderInAYear,
        @Nullable String strength1,
        @Nullable String strength2,
        @Nullable String strength3,
        @Nullable String strength4,
        @Nullable String teamValues,
        @Nullable String uniqueContribution,
        @Nullable String currentFactors,
        @Nullable String futureImprovements,
        @Nullable String quarterlyActions,
        @Nullable String futureSelf,
        @Nullable String futureLetterText) {}

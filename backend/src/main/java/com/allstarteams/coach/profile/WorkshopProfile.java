package com.allstarteams.coach.profile;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the workshop knows of one member. Absence is data: a part not taken is empty here and named in
 * {@code missing}, never replaced by a default.
 *
 * @param firstName how the coach may address the member
 * @param jobTitle as the account says, when it does
 * @param strengths in descending order of share; empty when the assessment was not taken or does not sum to 100
 * @param flowWords the four ordered flow words; empty when not chosen
 * @param flowScore 12-60
 * @param ladderNow rung 0-10; zero is an answer
 * @param ladderInAYear rung 0-10
 * @param reflections what the member wrote, in workshop order, newest draft first considered
 * @param missing parts not there yet, in the member's words, such as "your star card"
 */
public record WorkshopProfile(
        @Nullable String firstName,
        @Nullable String jobTitle,
        List<StrengthShare> strengths,
        List<String> flowWords,
        OptionalInt flowScore,
        OptionalInt ladderNow,
        OptionalInt ladderInAYear,
        List<Reflection> reflections,
        List<String> missing) {

    public WorkshopProfile {
        strengths = List.copyOf(strengths);
        flowWords = List.copyOf(flowWords);
        reflections = List.copyOf(reflections);
        missing = List.copyOf(missing);
    }
}

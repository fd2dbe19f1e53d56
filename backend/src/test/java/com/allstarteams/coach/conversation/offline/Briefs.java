package com.allstarteams.coach.conversation.offline;

import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.profile.Reflection;
import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.Strength;
import com.allstarteams.coach.profile.StrengthShare;
import com.allstarteams.coach.profile.WorkshopProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members, pages, passages and simulated conversations for the tests of the offline coach. */
final class Briefs {

    static final OfflineCoach COACH = new OfflineCoach();

    static final WorkshopProfile COMPLETE = new WorkshopProfile(
            "Maya",
            "Team lead",
            List.of(
                    new StrengthShare(Strength.PLANNING, 31),
                    new StrengthShare(Strength.THINKING, 27),
                    new StrengthShare(Strength.FEELING, 23),
                    new StrengthShare(Strength.ACTING, 19)),
            List.of("Methodical", "Curious", "Supportive", "Energetic"),
            OptionalInt.of(44),
            OptionalInt.of(6),
            OptionalInt.of(8),
            List.of(
                    new Reflection(
                            step("strength-1", "Your first strength"),
                            "I map out the whole release before anyone asks. It calms people when a deadline moves."),
                    new Reflection(
                            step("wellbeing-1", "Your rung today"),
                            "My family and the deadline pressure keep me here.")),
            List.of());
    static final WorkshopProfile PARTIAL = new WorkshopProfile(
            "Jo",
            null,
            List.of(
                    new StrengthShare(Strength.FEELING, 28),
                    new StrengthShare(Strength.ACTING, 27),
                    new StrengthShare(Strength.THINKING, 25),
                    new StrengthShare(Strength.PLANNING, 20)),
            List.of(),
            OptionalInt.empty(),
            OptionalInt.of(0),
            OptionalInt.empty(),
            List.of(),
            List.of("your flow words"));
    static final WorkshopProfile EMPTY = new WorkshopProfile(
            null,
            null,
            List.of(),
            List.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of("your star card"));

    static final Passage PASSAGE = new Passage(
            UUID.nameUUIDFromBytes(new byte[] {1}),
            "flow-blockers",
            "What blocks flow",
            0,
            "Flow needs clear goals, quick feedback and few interruptions. Unclear priorities and a deadline that keeps"
                    + " moving are common blockers. What helps you? See https://example.com for more.",
            "0");

    static final List<String> FIELDS = List.of(
            "strength-1",
            "strength-2",
            "strength-3",
            "strength-4",
            "imagination",
            "team-values",
            "unique-contribution",
            "flow-1",
            "flow-2",
            "flow-3",
            "flow-4",
            "wellbeing-1",
            "wellbeing-2",
            "wellbeing-3",
            "wellbeing-4",
            "wellbeing-5",
            "image-meaning",
            "future-self-1",
            "futureLetterText",
            "something-new");

    private Briefs() {}

    static ReflectionField step(String id, String title) {
        return new ReflectionField(id, title, "What is asked here, in words of the workshop?");
    }

    static CoachingBrief brief(String message, WorkshopProfile profile, Exchange... earlier) {
        return new CoachingBrief(message, List.of(earlier), profile, null, CoachingMode.COACH, List.of(), "");
    }

    static CoachingBrief atStep(String message, String field, WorkshopProfile profile, Exchange... earlier) {
        return new CoachingBrief(
                message,
                List.of(earlier),
                profile,
                step(field, "This page"),
                CoachingMode.WORKSHOP_ASSISTANT,
                List.of(),
                "");
    }

    static CoachingBrief cut(String message, String partial) {
        return new CoachingBrief(message, List.of(), COMPLETE, null, CoachingMode.COACH, List.of(), partial);
    }

    /** Answers the messages one after the other, each with the conversation before it. */
    static List<OfflineReply> converse(
            List<String> messages,
            WorkshopProfile profile,
            CoachingMode mode,
            @Nullable String field,
            List<Passage> passages) {
        List<Exchange> earlier = new ArrayList<>();
        List<OfflineReply> replies = new ArrayList<>();
        for (String message : messages) {
            OfflineReply reply = COACH.reply(new CoachingBrief(
                    message, earlier, profile, field == null ? null : step(field, "This page"), mode, passages, ""));
            replies.add(reply);
            earlier.add(new Exchange(message, reply.text()));
        }
        return replies;
    }

    static List<String> texts(String... messages) {
        return converse(List.of(messages), COMPLETE, CoachingMode.COACH, null, List.of()).stream()
                .map(OfflineReply::text)
                .toList();
    }
}

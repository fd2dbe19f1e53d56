package com.allstarteams.coach.profile.workshop;

import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.Strength;
import com.allstarteams.coach.profile.StrengthShare;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The reflection fields of the workshop in their order, with what is asked in each. */
public final class ReflectionFields {

    private static final List<String> RANKS = List.of("first", "second", "third", "fourth");
    private static final String STRENGTH_PREFIX = "strength-";
    private static final Pattern RANKED = Pattern.compile("strength-[1-4]");

    private static final List<ReflectionField> ALL = List.of(
            strength(1, "Your first strength", "your leading strength"),
            strength(2, "Your second strength", "your second strength"),
            strength(3, "Your third strength", "your third strength"),
            strength(4, "Your fourth strength", "your quieter strength"),
            new ReflectionField(
                    "imagination", "Imagination", "How does your imagination show up when you think and act?"),
            new ReflectionField(
                    "team-values", "What you value in a team", "Which qualities in a team let you do your best work?"),
            new ReflectionField(
                    "unique-contribution",
                    "Your unique contribution",
                    "What do your strengths together bring to your team?"),
            new ReflectionField("flow-1", "When flow comes", "When does flow come naturally to you?"),
            new ReflectionField("flow-2", "What blocks flow", "What tends to interrupt or block your flow?"),
            new ReflectionField("flow-3", "What helps flow", "Which conditions help you find flow?"),
            new ReflectionField("flow-4", "More flow", "How could you create more room for flow?"),
            new ReflectionField("wellbeing-1", "Your rung today", "What shapes the rung you are on today?"),
            new ReflectionField("wellbeing-2", "A year from now", "What would have improved a year from now?"),
            new ReflectionField("wellbeing-3", "What will be different", "What would be noticeably different then?"),
            new ReflectionField(
                    "wellbeing-4", "In three months", "What progress would you like to see in three months?"),
            new ReflectionField("wellbeing-5", "This quarter", "Which one or two actions could you take this quarter?"),
            new ReflectionField(
                    "image-meaning", "Your vision images", "What do the images you chose say about your future?"),
            new ReflectionField("future-self-1", "Your future self", "Who are you becoming?"),
            new ReflectionField(
                    "futureLetterText", "Your one insight", "Which one insight will you carry into your team?"));

    private static final Map<String, ReflectionField> BY_ID =
            ALL.stream().collect(Collectors.toMap(ReflectionField::id, Function.identity()));

    private ReflectionFields() {}

    public static List<ReflectionField> all() {
        return ALL;
    }

    public static Optional<ReflectionField> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The field about one strength by name, whatever its rank; existing clients ask like this. */
    public static ReflectionField ofStrength(Strength strength) {
        return new ReflectionField(
                STRENGTH_PREFIX + strength.key(),
                strength.title(),
                "When and how do you use your " + strength.title() + " strength?");
    }

    /** A field by its id, or by a strength's name such as {@code strength-acting}. */
    public static Optional<ReflectionField> findAny(String id) {
        return find(id).or(() -> id.startsWith(STRENGTH_PREFIX)
                ? Strength.find(id.substring(STRENGTH_PREFIX.length())).map(ReflectionFields::ofStrength)
                : Optional.empty());
    }

    /** The field as one member sees it: strength fields name the strength of that rank when the star card is known. */
    public static ReflectionField named(ReflectionField field, List<StrengthShare> ranked) {
        if (!RANKED.matcher(field.id()).matches() || ranked.isEmpty()) {
            return field;
        }
        int rank = Integer.parseInt(field.id().substring(STRENGTH_PREFIX.length()));
        Strength strength = ranked.get(rank - 1).strength();
        return new ReflectionField(
                field.id(),
                strength.title() + ", your " + RANKS.get(rank - 1) + " strength",
                "When and how do you use your " + strength.title() + " strength?");
    }

    private static ReflectionField strength(int rank, String title, String name) {
        return new ReflectionField(STRENGTH_PREFIX + rank, title, "When and how do you use " + name + "?");
    }
}

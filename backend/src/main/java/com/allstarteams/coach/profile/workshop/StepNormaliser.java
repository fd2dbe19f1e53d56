package com.allstarteams.coach.profile.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands every spelling of a workshop step that clients send: {@code reflect_2}, {@code step-2-4}, {@code 2-4},
 * {@code step_2_4} or a title. A step it does not know is {@link WorkshopStep#UNKNOWN}, never an error.
 *
 * @see "existing-clients.md, section 10; July 2025 numbering"
 */
public final class StepNormaliser {

    private static final int MAX_LENGTH = 100;
    private static final List<String> REFLECT =
            List.of("strength-1", "strength-2", "strength-3", "strength-4", "team-values", "unique-contribution");
    private static final Pattern REFLECT_STEP = Pattern.compile("reflect[_-]([1-6])");
    private static final Pattern NUMBERED_STEP = Pattern.compile("(?:step[ _-])?([1-6])[_-]([1-6])");
    private static final Pattern OTHER_WORKSHOP = Pattern.compile("(?:ia|pm)[_-].{1,40}");
    private static final Map<String, String> SINGLE_FIELD_STEPS =
            Map.of("4-3", "image-meaning", "4-4", "future-self-1", "4-5", "futureLetterText");

    private StepNormaliser() {}

    /** @param spelling as a client sent it; null, empty and overlong are unknown */
    public static WorkshopStep normalise(@Nullable String spelling) {
        if (spelling == null || spelling.length() > MAX_LENGTH) {
            return WorkshopStep.UNKNOWN;
        }
        String step = spelling.strip().toLowerCase(Locale.ROOT);
        if (OTHER_WORKSHOP.matcher(step).matches()) {
            return new WorkshopStep("other-workshop", null);
        }
        Matcher reflect = REFLECT_STEP.matcher(step);
        if (reflect.matches()) {
            return WorkshopStep.ofField(REFLECT.get(Integer.parseInt(reflect.group(1)) - 1));
        }
        Matcher numbered = NUMBERED_STEP.matcher(step);
        if (numbered.matches()) {
            return numbered(numbered.group(1) + "-" + numbered.group(2));
        }
        return byTitle(spelling.strip()).orElse(WorkshopStep.UNKNOWN);
    }

    private static WorkshopStep numbered(String step) {
        String field = SINGLE_FIELD_STEPS.get(step);
        return field == null ? new WorkshopStep(step, null) : WorkshopStep.ofField(field);
    }

    private static Optional<WorkshopStep> byTitle(String title) {
        return ReflectionFields.all().stream()
                .filter(field ->
                        field.title().equalsIgnoreCase(title) || field.id().equalsIgnoreCase(title))
                .findFirst()
                .map(field -> WorkshopStep.ofField(field.id()));
    }
}

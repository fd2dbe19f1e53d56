package com.allstarteams.coach.conversation.hostweb;

import com.allstarteams.coach.profile.Strength;
import com.allstarteams.coach.profile.workshop.ReflectionFields;
import com.allstarteams.coach.profile.workshop.StepNormaliser;
import com.allstarteams.coach.profile.workshop.WorkshopStep;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the existing clients say about where the member is. A hint: unknown values are no error, numbers and history in it
 * are not believed.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ChatContext(
        @Nullable JsonNode currentStrength,
        @Nullable JsonNode workshopStep,
        @Nullable JsonNode currentStep,
        @Nullable JsonNode strengthLabel,
        @Nullable JsonNode strength) {

    static final ChatContext NONE = new ChatContext(null, null, null, null, null);

    /** The step as far as the client named one. */
    WorkshopStep step() {
        return Stream.of(text(workshopStep), text(currentStep))
                .flatMap(Optional::stream)
                .map(StepNormaliser::normalise)
                .filter(step -> !step.equals(WorkshopStep.UNKNOWN))
                .findFirst()
                .or(() -> namedStrength().map(ChatContext::stepOf))
                .orElse(WorkshopStep.UNKNOWN);
    }

    /** The field to coach on; a strength named by the client wins over the rank of its step. */
    @Nullable
    String fieldId() {
        return namedStrength()
                .map(strength -> ReflectionFields.ofStrength(strength).id())
                .orElseGet(() -> step().fieldId());
    }

    private Optional<Strength> namedStrength() {
        return Stream.of(
                        text(currentStrength),
                        text(strengthLabel),
                        strength == null ? Optional.<String>empty() : text(strength.path("name")))
                .flatMap(Optional::stream)
                .map(Strength::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static WorkshopStep stepOf(Strength strength) {
        String fieldId = ReflectionFields.ofStrength(strength).id();
        return new WorkshopStep(fieldId, fieldId);
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        return node != null && node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}

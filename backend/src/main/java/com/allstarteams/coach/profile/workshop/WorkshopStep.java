package com.allstarteams.coach.profile.workshop;

import org.jspecify.annotations.Nullable;

/**
 * A place in the workshop, whatever a client called it.
 *
 * @param key canonical name, at most 50 characters; {@code unknown} when nothing fits, which is no error
 * @param fieldId the reflection field, when the step is about exactly one
 */
public record WorkshopStep(String key, @Nullable String fieldId) {

    public static final WorkshopStep UNKNOWN = new WorkshopStep("unknown", null);

    static WorkshopStep ofField(String fieldId) {
        return new WorkshopStep(fieldId, fieldId);
    }
}

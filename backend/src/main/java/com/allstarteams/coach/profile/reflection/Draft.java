package com.allstarteams.coach.profile.reflection;

import com.allstarteams.coach.profile.ReflectionField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member has in one reflection field now.
 *
 * @param text empty when nothing was written yet, at most 5,000 characters
 * @param version 0 when never saved here; each save adds one
 */
public record Draft(
        ReflectionField field,
        String text,
        int version,
        @Nullable Instant updatedAt) {}

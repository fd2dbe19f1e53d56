package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the Idempotency-Key header. */
final class IdempotencyKeys {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKeys() {}

    /** @throws ProblemException {@code invalid-request} when it is not 1-255 visible ASCII characters */
    static @Nullable String checked(@Nullable String key) {
        if (key != null && !FORM.matcher(key).matches()) {
            throw new ProblemException(
                    CommonProblems.INVALID, "The Idempotency-Key must be 1 to 255 visible characters.");
        }
        return key;
    }
}

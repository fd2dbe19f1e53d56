package com.allstarteams.coach.conversation.commitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member means to do, as an if-then plan.
 *
 * @param what what they will do, 1-300 characters
 * @param cue the situation in which they will do it
 * @param obstacle what may get in the way
 * @param plan what they will do when it does
 * @param confidence how sure they are, 0-10
 * @param dueAt when they want to be asked about it; null for never
 */
public record Promise(
        String what,
        @Nullable String cue,
        @Nullable String obstacle,
        @Nullable String plan,
        @Nullable Integer confidence,
        @Nullable Instant dueAt) {}

package com.allstarteams.coach.conversation.offline;

import org.jspecify.annotations.Nullable;

/**
 * One earlier message of the member and what the coach answered.
 *
 * @param answer null when that turn has no answer yet
 */
public record Exchange(String message, @Nullable String answer) {}

package com.allstarteams.coach.profile.store;

import java.time.Instant;

/**
 * One stored reflection.
 *
 * @param version 0 for text that came with the workshop data
 */
public record WrittenText(String fieldId, String text, int version, Instant writtenAt) {}

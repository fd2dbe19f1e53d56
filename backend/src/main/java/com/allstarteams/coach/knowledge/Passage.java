package com.allstarteams.coach.knowledge;

import java.util.UUID;

/**
 * One approved piece of knowledge that bears on a question; only ever loaded from PostgreSQL.
 *
 * @param entryId the knowledge entry it comes from
 * @param slug stable short name, the {@code contextSources} value of the API
 * @param chunk position within the entry, from 0
 * @param text at most 1,000 characters
 * @param contentHash SHA-256 of the text, hexadecimal, as stored with the turn
 */
public record Passage(UUID entryId, String slug, String title, int chunk, String text, String contentHash) {}

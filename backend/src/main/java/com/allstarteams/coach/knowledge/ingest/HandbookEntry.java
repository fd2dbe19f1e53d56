package com.allstarteams.coach.knowledge.ingest;

import java.util.List;
import java.util.Map;

/**
 * One entry of the handbook that ships with the product.
 *
 * @param slug stable name; the same slug with other content replaces the entry
 * @param metadata flat, with {@code source} and {@code section}
 */
public record HandbookEntry(
        String slug,
        String category,
        String contentType,
        String title,
        String content,
        List<String> tags,
        Map<String, String> metadata) {}

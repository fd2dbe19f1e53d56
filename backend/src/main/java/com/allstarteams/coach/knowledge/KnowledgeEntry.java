package com.allstarteams.coach.knowledge;

import java.util.List;
import java.util.UUID;

/** An approved entry as a member may open it. */
public record KnowledgeEntry(
        UUID id, String slug, String title, String category, String contentType, String content, List<String> tags) {}

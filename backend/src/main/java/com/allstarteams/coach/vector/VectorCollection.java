package com.allstarteams.coach.vector;

/** The collections of the specification. Names are logical. */
public enum VectorCollection {
    KNOWLEDGE("ast_knowledge_base"),
    TEAM_PROFILES("team_profiles"),
    CONVERSATION_PATTERNS("conversation_patterns"),
    REPORT_TEMPLATES("holistic_reports");

    private final String collectionName;

    VectorCollection(String collectionName) {
        this.collectionName = collectionName;
    }

    public String collectionName() {
        return collectionName;
    }
}

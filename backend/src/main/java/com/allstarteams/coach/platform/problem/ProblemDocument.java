package com.allstarteams.coach.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes one problem so that every client generation can read it: RFC 9457's members, and {@code success},
 * {@code error} and {@code message} for those that look there.
 */
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemDocument() {}

    /** The document of one occurrence, in reading order; {@code traceId} is new for each. */
    public static Map<String, Object> of(ProblemType type, String detail, Map<String, ?> members) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + type.slug());
        document.put("title", type.title());
        document.put("status", type.status().value());
        document.put("detail", detail);
        document.put("code", type.code());
        document.put("retryable", type.retryable());
        document.put("action", type.action());
        document.put("traceId", UUID.randomUUID().toString());
        document.put("success", false);
        document.put("error", detail);
        document.put("message", detail);
        document.putAll(members);
        return document;
    }

    public static Map<String, Object> of(ProblemException problem) {
        return of(problem.type(), String.valueOf(problem.getMessage()), problem.members());
    }
}

package com.allstarteams.coach.platform.problem;

import org.springframework.http.HttpStatus;

/**
 * One kind of failure a client may meet. Each has a page under {@code docs/problems.md}.
 *
 * @param slug last part of the problem's type URI, kebab-case
 * @param code what clients switch on; the existing clients' codes where they have one
 * @param title the same for every occurrence
 * @param retryable whether the same request may succeed later
 * @param action what the caller can do next
 */
public record ProblemType(
        String slug, String code, HttpStatus status, String title, boolean retryable, String action) {}

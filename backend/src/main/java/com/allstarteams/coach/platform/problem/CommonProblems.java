package com.allstarteams.coach.platform.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.util.List;

/** The failures that any route may have. */
public final class CommonProblems {

    public static final ProblemType NOT_SIGNED_IN = new ProblemType(
            "not-signed-in",
            "AUTHENTICATION_REQUIRED",
            UNAUTHORIZED,
            "Sign-in needed",
            false,
            "Sign in and send the request again.");

    public static final ProblemType NOT_ALLOWED = new ProblemType(
            "not-allowed",
            "INSUFFICIENT_PERMISSIONS",
            FORBIDDEN,
            "Not allowed",
            false,
            "Ask an administrator if you should be able to do this.");

    public static final ProblemType CROSS_SITE = new ProblemType(
            "cross-site-request",
            "CROSS_SITE_REQUEST",
            FORBIDDEN,
            "Request from another site",
            false,
            "Send the request from the coach's own pages.");

    public static final ProblemType NOT_FOUND_HERE = new ProblemType(
            "not-found",
            "RESOURCE_NOT_FOUND",
            NOT_FOUND,
            "Not found",
            false,
            "Check the address; what you look for may belong to somebody else or be gone.");

    public static final ProblemType INVALID = new ProblemType(
            "invalid-request",
            "VALIDATION_ERROR",
            BAD_REQUEST,
            "Request not understood",
            false,
            "Correct what the detail names and send the request again.");

    public static final ProblemType TOO_LARGE = new ProblemType(
            "too-large",
            "PAYLOAD_TOO_LARGE",
            CONTENT_TOO_LARGE,
            "Request too large",
            false,
            "Send at most 64 KiB; a message holds at most 4,000 characters.");

    public static final ProblemType WRONG_MEDIA_TYPE = new ProblemType(
            "wrong-media-type",
            "UNSUPPORTED_MEDIA_TYPE",
            UNSUPPORTED_MEDIA_TYPE,
            "Only JSON is accepted",
            false,
            "Send the body as application/json.");

    public static final ProblemType WRONG_METHOD = new ProblemType(
            "wrong-method",
            "METHOD_NOT_ALLOWED",
            METHOD_NOT_ALLOWED,
            "Method not allowed",
            false,
            "Use one of the methods in the Allow header.");

    public static final ProblemType NOT_ACCEPTED = new ProblemType(
            "not-acceptable",
            "NOT_ACCEPTABLE",
            NOT_ACCEPTABLE,
            "No such representation",
            false,
            "Accept application/json.");

    public static final ProblemType UNAVAILABLE = new ProblemType(
            "unavailable",
            "SERVICE_UNAVAILABLE",
            SERVICE_UNAVAILABLE,
            "Not available for a moment",
            true,
            "Wait a few seconds and send the request again; nothing was lost.");

    public static final ProblemType UNEXPECTED = new ProblemType(
            "unexpected",
            "INTERNAL_ERROR",
            INTERNAL_SERVER_ERROR,
            "Unexpected failure",
            true,
            "Try again; if it stays, report the traceId.");

    public static final List<ProblemType> ALL = List.of(
            NOT_SIGNED_IN,
            NOT_ALLOWED,
            CROSS_SITE,
            NOT_FOUND_HERE,
            INVALID,
            TOO_LARGE,
            WRONG_MEDIA_TYPE,
            WRONG_METHOD,
            NOT_ACCEPTED,
            UNAVAILABLE,
            UNEXPECTED);

    private CommonProblems() {}
}

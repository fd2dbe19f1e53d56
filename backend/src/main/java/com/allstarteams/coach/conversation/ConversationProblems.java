package com.allstarteams.coach.conversation;

import com.allstarteams.coach.platform.problem.ProblemType;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The failures of conversations. */
public final class ConversationProblems {

    public static final ProblemType NOT_FOUND = new ProblemType(
            "conversation-not-found",
            "RESOURCE_NOT_FOUND",
            HttpStatus.NOT_FOUND,
            "Conversation not found",
            false,
            "Open one of your own conversations or start a new one.");

    public static final ProblemType INVALID_MESSAGE = new ProblemType(
            "invalid-message",
            "VALIDATION_ERROR",
            HttpStatus.BAD_REQUEST,
            "Message cannot be taken",
            false,
            "Send 1 to 4,000 characters of ordinary text.");

    public static final ProblemType UNKNOWN_PERSONA = new ProblemType(
            "unknown-persona",
            "VALIDATION_ERROR",
            HttpStatus.BAD_REQUEST,
            "Unknown persona",
            false,
            "Use one of the personas listed by /api/coaching/chat/personas.");

    public static final ProblemType PERSONA_NOT_ALLOWED = new ProblemType(
            "persona-not-allowed",
            "INSUFFICIENT_PERMISSIONS",
            HttpStatus.FORBIDDEN,
            "Persona not available",
            false,
            "Use another persona.");

    public static final ProblemType BUSY = new ProblemType(
            "conversation-busy",
            "RATE_LIMITED",
            HttpStatus.TOO_MANY_REQUESTS,
            "An answer is still under way",
            true,
            "Wait for the running answer, or stop it, and send the message again.");

    public static final ProblemType KEY_REUSED = new ProblemType(
            "idempotency-key-reused",
            "IDEMPOTENCY_KEY_REUSED",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Key used for another request",
            false,
            "Use a new Idempotency-Key for a new request.");

    public static final ProblemType CRISIS_TEXT = new ProblemType(
            "crisis-text",
            "CRISIS_TEXT",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Not kept here",
            false,
            "Open \"Get help now\", or write about it in a conversation.");

    public static final ProblemType MEMORY_LINE_NOT_FOUND = new ProblemType(
            "memory-line-not-found",
            "RESOURCE_NOT_FOUND",
            HttpStatus.NOT_FOUND,
            "Line not found",
            false,
            "Read the memory again; the line may be gone.");

    public static final ProblemType MEMORY_FULL = new ProblemType(
            "memory-full",
            "MEMORY_FULL",
            HttpStatus.CONFLICT,
            "Memory is full",
            false,
            "Delete or correct a line first.");

    public static final ProblemType COMMITMENT_NOT_FOUND = new ProblemType(
            "commitment-not-found",
            "RESOURCE_NOT_FOUND",
            HttpStatus.NOT_FOUND,
            "Commitment not found",
            false,
            "Read your commitments again; this one may be gone or done.");

    public static final ProblemType COMMITMENTS_FULL = new ProblemType(
            "commitments-full",
            "COMMITMENTS_FULL",
            HttpStatus.CONFLICT,
            "Too many open commitments",
            false,
            "Finish, drop or delete one first.");

    public static final ProblemType NOT_STORED = new ProblemType(
            "reply-not-stored",
            "REPLY_NOT_STORED",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Answer interrupted",
            true,
            "Read the conversation again in a moment; the answer is being finished.");

    public static final List<ProblemType> ALL = List.of(
            NOT_FOUND,
            INVALID_MESSAGE,
            UNKNOWN_PERSONA,
            PERSONA_NOT_ALLOWED,
            BUSY,
            KEY_REUSED,
            CRISIS_TEXT,
            MEMORY_LINE_NOT_FOUND,
            MEMORY_FULL,
            COMMITMENT_NOT_FOUND,
            COMMITMENTS_FULL,
            NOT_STORED);

    private ConversationProblems() {}
}

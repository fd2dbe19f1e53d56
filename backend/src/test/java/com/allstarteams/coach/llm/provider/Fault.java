package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a provider does, and how the call must end: with a kind of failure, or whole. */
enum Fault {
    NONE(null),
    LATE_FIRST_TOKEN(null),
    LATE_AFTER_HEAD(null),
    GAP(null),
    DRIP(null),
    CUT_AT_ONCE(Kind.BROKEN),
    CUT_IN_THE_MIDDLE(Kind.BROKEN),
    CUT_NEAR_THE_END(Kind.BROKEN),
    HANG_UP(Kind.BROKEN),
    STATUS_400(Kind.REFUSED),
    STATUS_408(Kind.BUSY),
    STATUS_424(Kind.BUSY),
    STATUS_429(Kind.BUSY),
    STATUS_500(Kind.BROKEN),
    STATUS_503(Kind.BUSY),
    STATUS_529(Kind.BUSY),
    SPEND_LIMIT(Kind.SPEND_LIMIT),
    STATUS_401(Kind.CREDENTIALS),
    STATUS_403(Kind.CREDENTIALS),
    STATUS_404(Kind.UNKNOWN_MODEL),
    BUSY_IN_STREAM(Kind.BUSY),
    BROKEN_IN_STREAM(Kind.BROKEN),
    GARBAGE(Kind.BROKEN),
    BROKEN_FRAME(Kind.BROKEN),
    EMPTY(Kind.BROKEN),
    INVALID_UTF8(Kind.BROKEN);

    static final String[] PIECES = {"Which of ", "your strengths ", "helped you ", "most ", "this week, ", "Zoë?"};

    private static final Map<Protocol, Map<Fault, String>> CODES = Map.of(
            Protocol.BEDROCK,
            Map.ofEntries(
                    Map.entry(STATUS_400, "ValidationException"),
                    Map.entry(STATUS_408, "ModelTimeoutException"),
                    Map.entry(STATUS_424, "ModelErrorException"),
                    Map.entry(STATUS_429, "ThrottlingException"),
                    Map.entry(STATUS_500, "InternalServerException"),
                    Map.entry(STATUS_503, "ServiceUnavailableException"),
                    Map.entry(SPEND_LIMIT, "ServiceQuotaExceededException"),
                    Map.entry(STATUS_401, "UnrecognizedClientException"),
                    Map.entry(STATUS_403, "AccessDeniedException"),
                    Map.entry(STATUS_404, "ResourceNotFoundException"),
                    Map.entry(BUSY_IN_STREAM, "throttlingException"),
                    Map.entry(BROKEN_IN_STREAM, "modelStreamErrorException")),
            Protocol.ANTHROPIC,
            Map.of(
                    STATUS_400, "invalid_request_error",
                    STATUS_429, "rate_limit_error",
                    STATUS_500, "api_error",
                    STATUS_529, "overloaded_error",
                    SPEND_LIMIT, "billing_error",
                    STATUS_401, "authentication_error",
                    STATUS_403, "permission_error",
                    STATUS_404, "not_found_error",
                    BUSY_IN_STREAM, "overloaded_error",
                    BROKEN_IN_STREAM, "api_error"),
            Protocol.OPENAI,
            Map.of(
                    STATUS_429, "rate_limit_exceeded",
                    STATUS_500, "server_error",
                    SPEND_LIMIT, "insufficient_quota",
                    STATUS_401, "invalid_api_key",
                    STATUS_404, "model_not_found",
                    BUSY_IN_STREAM, "rate_limit_exceeded",
                    BROKEN_IN_STREAM, "server_error"),
            Protocol.OLLAMA,
            Map.of());

    private final @Nullable Kind kind;

    Fault(@Nullable Kind kind) {
        this.kind = kind;
    }

    /** How the call ends. Ollama has no codes, only statuses. */
    @Nullable
    Kind endsAs(Protocol protocol) {
        if (protocol == Protocol.OLLAMA && this == SPEND_LIMIT) {
            return Kind.BUSY;
        }
        return protocol == Protocol.OLLAMA && this == BUSY_IN_STREAM ? Kind.BROKEN : kind;
    }

    Script script(Protocol protocol) {
        Script whole = Script.says(PIECES);
        return switch (this) {
            case NONE -> whole;
            case LATE_FIRST_TOKEN -> whole.firstAfter(Duration.ofMillis(300));
            case LATE_AFTER_HEAD -> whole.headAtOnce().firstAfter(Duration.ofMillis(300));
            case GAP -> whole.gap(Duration.ofMillis(150));
            case DRIP -> whole.drip(Duration.ofNanos(50_000));
            case CUT_AT_ONCE -> whole.cutAfterBytes(0);
            case CUT_IN_THE_MIDDLE -> whole.cutAfterBytes(500);
            case CUT_NEAR_THE_END -> whole.cutAfterBytes(lengthWithoutEnd(protocol));
            case HANG_UP -> Script.hangsUp();
            case BUSY_IN_STREAM, BROKEN_IN_STREAM -> whole.thenError(code(protocol));
            case GARBAGE -> whole.withGarbage();
            case BROKEN_FRAME -> whole.withBadCrc();
            case EMPTY -> Script.empty();
            case INVALID_UTF8 -> whole.withInvalidUtf8();
            case SPEND_LIMIT -> Script.status(429, code(protocol));
            default -> Script.status(Integer.parseInt(name().substring("STATUS_".length())), code(protocol));
        };
    }

    private String code(Protocol protocol) {
        return CODES.getOrDefault(protocol, Map.of()).getOrDefault(this, "some_error");
    }

    /** Bytes that hold every piece of text, and not the mark of a whole answer. */
    private static int lengthWithoutEnd(Protocol protocol) {
        return switch (protocol) {
            case BEDROCK -> 1_180;
            case ANTHROPIC -> 1_250;
            case OPENAI -> 1_600;
            case OLLAMA -> 800;
        };
    }
}

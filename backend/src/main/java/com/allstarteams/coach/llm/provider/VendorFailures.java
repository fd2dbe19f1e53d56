package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the kinds of a vendor's failures apart and names the setting to look at. Its messages hold a status, a code and
 * names of settings, nothing else.
 *
 * @param key the setting that holds the key
 * @param model the setting that holds the model's id
 * @param address the setting that holds the address
 */
public record VendorFailures(String key, String model, String address) {

    /** Codes that say no more than that a server failed are left out: the status tells those who are busy from the others. */
    private static final Map<String, Kind> BY_CODE = Map.ofEntries(
            Map.entry("insufficient_quota", Kind.SPEND_LIMIT),
            Map.entry("billing_error", Kind.SPEND_LIMIT),
            Map.entry("billing_not_active", Kind.SPEND_LIMIT),
            Map.entry("billing_hard_limit_reached", Kind.SPEND_LIMIT),
            Map.entry("servicequotaexceededexception", Kind.SPEND_LIMIT),
            Map.entry("authentication_error", Kind.CREDENTIALS),
            Map.entry("permission_error", Kind.CREDENTIALS),
            Map.entry("invalid_api_key", Kind.CREDENTIALS),
            Map.entry("accessdeniedexception", Kind.CREDENTIALS),
            Map.entry("expiredtokenexception", Kind.CREDENTIALS),
            Map.entry("expiredtoken", Kind.CREDENTIALS),
            Map.entry("incompletesignature", Kind.CREDENTIALS),
            Map.entry("invalidclienttokenid", Kind.CREDENTIALS),
            Map.entry("invalidsignatureexception", Kind.CREDENTIALS),
            Map.entry("missingauthenticationtoken", Kind.CREDENTIALS),
            Map.entry("signaturedoesnotmatch", Kind.CREDENTIALS),
            Map.entry("unrecognizedclientexception", Kind.CREDENTIALS),
            Map.entry("not_found_error", Kind.UNKNOWN_MODEL),
            Map.entry("model_not_found", Kind.UNKNOWN_MODEL),
            Map.entry("resourcenotfoundexception", Kind.UNKNOWN_MODEL),
            Map.entry("overloaded_error", Kind.BUSY),
            Map.entry("rate_limit_error", Kind.BUSY),
            Map.entry("rate_limit_exceeded", Kind.BUSY),
            Map.entry("timeout_error", Kind.BUSY),
            Map.entry("modelnotreadyexception", Kind.BUSY),
            Map.entry("modeltimeoutexception", Kind.BUSY),
            Map.entry("serviceunavailableexception", Kind.BUSY),
            Map.entry("throttlingexception", Kind.BUSY),
            Map.entry("modelstreamerrorexception", Kind.BROKEN),
            Map.entry("content_filter", Kind.REFUSED),
            Map.entry("invalid_request_error", Kind.REFUSED),
            Map.entry("validationexception", Kind.REFUSED));

    /** The vendor answered with an HTTP status that is no success. */
    public ModelFailure status(int status, VendorError error) {
        Kind kind = named(error).filter(told -> told != Kind.REFUSED).orElseGet(() -> byStatus(status));
        return failure(kind, (status + " " + error.firstCode()).strip());
    }

    /** The vendor ended a begun answer with an error. */
    public ModelFailure inStream(VendorError error) {
        String code = error.firstCode();
        return failure(named(error).orElse(Kind.BROKEN), code.isEmpty() ? "an error in the stream" : code);
    }

    /** The model or a filter of its provider declined to answer. */
    public ModelFailure declined(String stopReason) {
        return failure(Kind.REFUSED, stopReason);
    }

    /** The answer reached its most tokens before its end; its last words are half a thought. */
    public ModelFailure cutShort() {
        return new ModelFailure(Kind.REFUSED, "the answer was longer than its limit of tokens");
    }

    /** The answer cannot be read, or is not whole. */
    public ModelFailure broken(String what) {
        return new ModelFailure(Kind.BROKEN, "the answer of the model " + what);
    }

    /** The connection failed. */
    public ModelFailure connection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof HttpConnectTimeoutException) {
                return new ModelFailure(
                        Kind.BROKEN,
                        "the address in " + address + " does not answer ("
                                + cause.getClass().getSimpleName() + ")");
            }
        }
        return new ModelFailure(
                Kind.BROKEN,
                "the connection to the model broke (" + failure.getClass().getSimpleName() + ")");
    }

    /** There is nothing to sign in with. */
    public ModelFailure noCredentials() {
        return new ModelFailure(Kind.CREDENTIALS, "no credentials were found, see " + key);
    }

    private static Optional<Kind> named(VendorError error) {
        if (error.mentions("credit balance") || error.mentions("tokens per day")) {
            return Optional.of(Kind.SPEND_LIMIT);
        }
        if (error.mentions("model identifier") || error.mentions("on-demand throughput")) {
            return Optional.of(Kind.UNKNOWN_MODEL);
        }
        return error.codes().stream()
                .map(code -> Optional.ofNullable(BY_CODE.get(code.toLowerCase(Locale.ROOT))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Kind byStatus(int status) {
        return switch (status) {
            case 402 -> Kind.SPEND_LIMIT;
            case 401, 403 -> Kind.CREDENTIALS;
            case 404 -> Kind.UNKNOWN_MODEL;
            case 408, 424, 429, 503, 529 -> Kind.BUSY;
            default -> otherStatus(status);
        };
    }

    private static Kind otherStatus(int status) {
        if (status < 400) {
            return Kind.UNKNOWN_MODEL;
        }
        return status < 500 ? Kind.REFUSED : Kind.BROKEN;
    }

    private ModelFailure failure(Kind kind, String reason) {
        String what = switch (kind) {
            case SPEND_LIMIT -> "the account behind " + key + " has used up its money or quota";
            case CREDENTIALS -> key + " was refused by the provider, or may not call this model";
            case UNKNOWN_MODEL -> "the provider does not know what " + model + " or " + address + " names";
            case REFUSED -> "the provider refused the request";
            case BUSY -> "the provider turns callers away for the moment";
            default -> "the provider failed";
        };
        return new ModelFailure(kind, what + " (" + reason + ")");
    }
}

package com.allstarteams.coach.llm.bedrock;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.provider.VendorError;
import com.allstarteams.coach.llm.provider.VendorFailures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells the kinds of the SDK's exceptions apart. */
public record BedrockFailures(VendorFailures failures) {

    /** For calls of a model that another setting names than the one of chats. */
    public static BedrockFailures ofModelIn(String setting) {
        VendorFailures chats = BedrockAccount.FAILURES;
        return new BedrockFailures(new VendorFailures(chats.key(), setting, chats.address()));
    }

    /** What the SDK threw, also as a cause. */
    public ModelFailure of(Throwable failure) {
        AwsServiceException answered = find(failure, AwsServiceException.class);
        if (answered != null) {
            return told(answered);
        }
        SdkException local = find(failure, SdkException.class);
        String message = local == null || local.getMessage() == null ? "" : local.getMessage();
        return message.contains("load credentials") || message.contains("Failed to load")
                ? failures.noCredentials()
                : failures.connection(failure);
    }

    private ModelFailure told(AwsServiceException answered) {
        AwsErrorDetails details = answered.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        String text = details == null || details.errorMessage() == null ? "" : details.errorMessage();
        VendorError error = new VendorError(List.of(code), text);
        return answered.statusCode() >= 300 ? failures.status(answered.statusCode(), error) : failures.inStream(error);
    }

    /** The answer cannot be read, or is not whole. */
    public ModelFailure broken(String what) {
        return failures.broken(what);
    }

    ModelFailure brokenOff() {
        return broken("broke off before its end");
    }

    ModelFailure declined(String stopReason) {
        return failures.declined(stopReason);
    }

    ModelFailure cutShort() {
        return failures.cutShort();
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}

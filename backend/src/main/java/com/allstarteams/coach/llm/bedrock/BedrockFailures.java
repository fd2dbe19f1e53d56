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
record BedrockFailures(VendorFailures failures) {

    ModelFailure of(Throwable failure) {
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

    ModelFailure brokenOff() {
        return failures.broken("broke off before its end");
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

package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Waits for a provider, and ends the call when its caller no longer waits. */
final class RemoteAnswer {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    private RemoteAnswer() {}

    /**
     * @param failure turns the provider's own failure into ours; its text is never passed on
     * @throws ModelFailure also when the thread is interrupted, which stays noted, or nothing comes in 20 s
     */
    static <T> T await(CompletableFuture<T> answer, Function<Throwable, ModelFailure> failure) {
        try {
            return answer.get(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException unwanted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ModelFailure(Kind.LATE, "The caller of the embedding model stopped waiting");
        } catch (TimeoutException | CancellationException late) {
            answer.cancel(true);
            throw new ModelFailure(Kind.LATE, "The embedding model did not answer in time");
        } catch (ExecutionException failed) {
            throw failure.apply(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    /** What an HTTP status of a provider means. */
    static ModelFailure refused(String provider, int status, boolean outOfMoney) {
        Kind kind = outOfMoney
                ? Kind.SPEND_LIMIT
                : switch (status) {
                    case 401, 403 -> Kind.CREDENTIALS;
                    case 404 -> Kind.UNKNOWN_MODEL;
                    case 408, 424, 429, 503, 529 -> Kind.BUSY;
                    default -> status >= 400 && status < 500 ? Kind.REFUSED : Kind.BROKEN;
                };
        return new ModelFailure(kind, provider + " answered an embedding call with HTTP status " + status);
    }
}

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
import tools.jackson.databind.JsonNode;

/** Waits for a provider, ends the call when its caller no longer waits, and reads the vector. */
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
            throw new ModelFailure(Kind.LATE, "no vector came before the coach stopped waiting");
        } catch (TimeoutException | CancellationException late) {
            answer.cancel(true);
            throw new ModelFailure(Kind.LATE, "the embedding model did not answer in time");
        } catch (ExecutionException failed) {
            throw failure.apply(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    /** The numbers of a JSON array; none when it is no array. */
    static float[] vector(JsonNode values) {
        float[] vector = new float[values.size()];
        for (int at = 0; at < vector.length; at++) {
            vector[at] = values.path(at).floatValue();
        }
        return vector;
    }
}

package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.provider.Embedding;
import java.util.OptionalInt;

/** One embedding model: a single attempt, unchecked values. Thread-safe. Interrupting the thread ends a remote call. */
public interface EmbeddingProvider {

    /** Name of the model, the same for the same vectors. */
    String model();

    /** Size of its vectors; empty when only an answer will tell. */
    OptionalInt dimensions();

    /** What the model wants before a question, so that it tells questions from passages. */
    default String questionPrefix() {
        return "";
    }

    /** Does what the first call would wait for, such as loading a model; calls no provider. */
    default void warmUp() {}

    /** @throws ModelFailure when the model did not answer */
    Embedding embed(String text);
}

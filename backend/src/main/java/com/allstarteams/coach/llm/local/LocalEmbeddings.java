package com.allstarteams.coach.llm.local;

import com.allstarteams.coach.llm.embedding.EmbeddingProvider;
import com.allstarteams.coach.llm.provider.Embedding;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Embeds on this machine. The model loads when it is first needed, so that starting waits for nothing. */
@Component
class LocalEmbeddings implements EmbeddingProvider {

    private static final String MODEL = "bge-small-en-v1.5-q";

    private static final String QUESTION_PREFIX = "Represent this sentence for searching relevant passages: ";

    private final Supplier<BgeSmallModel> model = SingletonSupplier.of(BgeSmallModel::new);

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public OptionalInt dimensions() {
        return OptionalInt.of(BgeSmallModel.DIMENSIONS);
    }

    @Override
    public String questionPrefix() {
        return QUESTION_PREFIX;
    }

    @Override
    public void warmUp() {
        embed("ready");
    }

    @Override
    public Embedding embed(String text) {
        return new Embedding(model.get().embed(text).content().vector(), 0);
    }
}

package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.TextEmbedder;
import com.allstarteams.coach.llm.provider.Embedding;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets only vectors of one size and of unit length through, and remembers those of the last questions in memory.
 *
 * <p>A passage has at most 2,000 code points. These are at most 8,000 bytes of UTF-8, and a tokenizer that works on
 * bytes makes no more tokens than bytes, so the 8,191 tokens that the models at providers take are never passed.
 */
final class CheckedEmbedder implements TextEmbedder {

    private static final int MAX_PASSAGE = 2_000;
    private static final int MAX_QUESTION = 1_000;
    private static final int REMEMBERED_QUESTIONS = 1_000;

    private final EmbeddingProvider provider;
    private final Way way;
    private final AtomicInteger dimensions;
    private final Map<String, float[]> questions = new Remembered();

    CheckedEmbedder(EmbeddingProvider provider, Way way) {
        this.provider = provider;
        this.way = way;
        this.dimensions = new AtomicInteger(provider.dimensions().orElse(0));
    }

    @Override
    public String model() {
        return provider.model();
    }

    @Override
    public void warmUp() {
        provider.warmUp();
    }

    @Override
    public float[] embedPassage(String text) {
        if (text.codePointCount(0, text.length()) > MAX_PASSAGE) {
            throw new IllegalArgumentException("A passage is longer than " + MAX_PASSAGE + " code points");
        }
        return embed(null, text);
    }

    @Override
    public float[] embedQuestion(Tenant member, String question) {
        String start = question.substring(
                0,
                question.offsetByCodePoints(0, Math.min(question.codePointCount(0, question.length()), MAX_QUESTION)));
        synchronized (questions) {
            float[] known = questions.get(start);
            if (known != null) {
                return known.clone();
            }
        }
        float[] vector = embed(member, provider.questionPrefix() + start);
        synchronized (questions) {
            questions.put(start, vector);
        }
        return vector.clone();
    }

    private float[] embed(@Nullable Tenant member, String text) {
        return way.ask(member, () -> checked(provider.embed(text))).vector();
    }

    private Embedding checked(Embedding answer) {
        float[] values = answer.vector();
        dimensions.compareAndSet(0, values.length);
        if (values.length == 0 || values.length != dimensions.get()) {
            throw new ModelFailure(
                    ModelFailure.Kind.BROKEN,
                    model() + " gave " + values.length + " dimensions instead of " + dimensions.get());
        }
        return new Embedding(unitLength(values), answer.inputTokens());
    }

    private float[] unitLength(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        if (!Double.isFinite(length) || length == 0) {
            throw new ModelFailure(ModelFailure.Kind.BROKEN, model() + " gave a vector without a direction");
        }
        float[] unit = new float[values.length];
        for (int at = 0; at < values.length; at++) {
            unit[at] = (float) (values[at] / length);
        }
        return unit;
    }

    /** How a call is made. */
    @FunctionalInterface
    interface Way {

        /** At once, on this machine. */
        Way HERE = (member, call) -> call.get();

        /**
         * @param member who asks; null for a passage
         * @throws ModelFailure also when the call is not made
         */
        Embedding ask(@Nullable Tenant member, Supplier<Embedding> call);
    }

    /** The most recently asked. */
    private static final class Remembered extends LinkedHashMap<String, float[]> {

        Remembered() {
            super(REMEMBERED_QUESTIONS, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED_QUESTIONS;
        }
    }
}

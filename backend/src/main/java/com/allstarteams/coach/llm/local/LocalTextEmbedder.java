package com.allstarteams.coach.llm.local;

import com.allstarteams.coach.llm.TextEmbedder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Embeds on this machine. The model loads at its first use, so that starting waits for nothing. Remembers the vectors of
 * the last questions in memory only.
 */
@Component
class LocalTextEmbedder implements TextEmbedder {

    private static final String MODEL = "bge-small-en-v1.5-q";
    private static final String QUESTION_PREFIX = "Represent this sentence for searching relevant passages: ";
    private static final int MAX_QUESTION_LENGTH = 1_000;
    private static final int REMEMBERED_QUESTIONS = 1_000;

    private final Supplier<BgeSmallModel> model = SingletonSupplier.of(BgeSmallModel::new);
    private final Map<String, float[]> questions = new Remembered();

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public float[] embedPassage(String text) {
        return model.get().embed(text).content().vector();
    }

    @Override
    public float[] embedQuestion(String question) {
        String start = question.substring(
                0,
                question.offsetByCodePoints(
                        0, Math.min(question.codePointCount(0, question.length()), MAX_QUESTION_LENGTH)));
        synchronized (questions) {
            float[] known = questions.get(start);
            if (known != null) {
                return known.clone();
            }
        }
        float[] vector = embedPassage(QUESTION_PREFIX + start);
        synchronized (questions) {
            questions.put(start, vector);
        }
        return vector.clone();
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

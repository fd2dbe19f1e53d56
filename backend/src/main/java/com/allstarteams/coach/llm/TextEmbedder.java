package com.allstarteams.coach.llm;

import com.allstarteams.coach.platform.tenancy.Tenant;

/**
 * Turns text into vectors. Thread-safe. Interrupting the calling thread ends a call, here and at a provider; a call that
 * nobody interrupts ends after 20 s.
 */
public interface TextEmbedder {

    /** Name of the model; vectors of different models are never compared. */
    String model();

    /** Does what the first call would wait for, such as loading a model; no provider is called. */
    void warmUp();

    /**
     * The vector of a passage, of unit length.
     *
     * @param text 1-2,000 code points; longer texts are split before
     * @throws IllegalArgumentException when the text is longer; nothing is ever cut off
     * @throws ModelFailure when the model did not answer, or with something that is no vector of its size; {@code SHED} or
     *     {@code NOT_ALLOWED} when it was not called
     */
    float[] embedPassage(String text);

    /**
     * The vector of a question, of unit length. Questions repeat, so answers are kept in memory.
     *
     * @param member who asks, and whose allowance and switches hold when a provider is called
     * @param question 1-4,000 code points; only the first 1,000 count
     * @throws ModelFailure as above
     */
    float[] embedQuestion(Tenant member, String question);
}

package com.allstarteams.coach.llm;

/** Turns text into vectors. Thread-safe. */
public interface TextEmbedder {

    /** Name of the model; vectors of different models are never compared. */
    String model();

    /**
     * The vector of a passage, of unit length.
     *
     * @param text 1-1,000 characters; longer texts are split before
     */
    float[] embedPassage(String text);

    /**
     * The vector of a question, of unit length. Questions repeat, so answers are kept in memory.
     *
     * @param question 1-4,000 code points; only the start that fits the model counts
     */
    float[] embedQuestion(String question);
}

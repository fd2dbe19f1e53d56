package com.allstarteams.coach.llm;

/** A model did not answer. Whoever asked answers without it. */
public class ModelFailure extends RuntimeException {

    /** @param message without any text of a person */
    public ModelFailure(String message) {
        super(message);
    }
}

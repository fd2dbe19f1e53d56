package com.allstarteams.coach.llm;

/** A language model, seen as an untrusted source of text. Thread-safe. */
public interface CoachModel {

    /** Id of the model, as stored with every answer. */
    String modelId();

    /**
     * Begins a call and returns at once.
     *
     * @throws ModelFailure when the call cannot even begin
     */
    ModelReply begin(ModelRequest request);
}

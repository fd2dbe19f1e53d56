package com.allstarteams.coach.llm;

/**
 * The configured language model, seen as an untrusted source of text. Calls are counted, limited and retried behind it.
 * Thread-safe.
 */
public interface CoachModel {

    /** Whether there is a model at all. Without one the offline coach answers alone, and nothing here may be called. */
    boolean isConfigured();

    /** Id of the model, as stored with every answer. */
    String modelId();

    /**
     * Begins a call and returns at once.
     *
     * @throws ModelFailure when the call cannot even begin, of kind {@code SHED} or {@code NOT_ALLOWED} when none was made
     */
    ModelReply begin(ModelRequest request, ModelCaller caller);
}

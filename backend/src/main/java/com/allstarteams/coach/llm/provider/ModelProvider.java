package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;

/** One vendor's model on the wire: a single attempt, no retry, no limit. Thread-safe. */
public interface ModelProvider {

    /** Vendor name of the OpenTelemetry GenAI conventions, such as {@code aws.bedrock}. */
    String provider();

    /** Id of the model, as asked for. */
    String modelId();

    /**
     * Begins a call and returns at once; what goes wrong later is thrown by the reply.
     *
     * @throws ModelFailure when the call cannot even begin
     */
    ModelReply begin(ModelRequest request);
}

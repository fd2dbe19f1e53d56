package com.allstarteams.coach.llm.telemetry;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Names of calls: {@code gen_ai.client.operation.duration} as a metric, such as {@code chat some-model} as a span. */
final class ModelCallConvention implements ObservationConvention<ModelCall> {

    static final ModelCallConvention GEN_AI = new ModelCallConvention();

    private ModelCallConvention() {}

    @Override
    public String getName() {
        return "gen_ai.client.operation.duration";
    }

    @Override
    public String getContextualName(ModelCall call) {
        return call.operation() + " " + call.model();
    }

    /** The labels of the metric. All are always there, because Prometheus wants the same labels on every value. */
    @Override
    public KeyValues getLowCardinalityKeyValues(ModelCall call) {
        String error = call.error();
        return KeyValues.of(
                KeyValue.of(ModelCall.OPERATION, call.operation()),
                KeyValue.of(ModelCall.PROVIDER, call.provider()),
                KeyValue.of(ModelCall.MODEL, call.model()),
                KeyValue.of(ModelCall.ERROR, error == null ? KeyValue.NONE_VALUE : error));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ModelCall;
    }
}

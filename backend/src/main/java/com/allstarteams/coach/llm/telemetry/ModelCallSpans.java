package com.allstarteams.coach.llm.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the span of a call: of kind client, with typed attributes, without the message of a failure and without passing
 * the trace on to the provider.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelCallSpans implements TracingObservationHandler<ModelCall> {

    private final Tracer tracer;

    ModelCallSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void onStart(ModelCall call) {
        Span.Builder builder = tracer.spanBuilder().kind(Span.Kind.CLIENT);
        Span parent = getParentSpan(call);
        if (parent != null) {
            builder.setParent(parent.context());
        }
        getTracingContext(call).setSpan(builder.start());
    }

    @Override
    public void onError(ModelCall call) {}

    @Override
    public void onStop(ModelCall call) {
        Span span = getRequiredSpan(call)
                .name(getSpanName(call))
                .tag(ModelCall.OPERATION, call.operation())
                .tag(ModelCall.PROVIDER, call.provider())
                .tag(ModelCall.MODEL, call.model());
        call.details().forEach((name, value) -> tag(span, name, value));
        String error = call.error();
        if (error != null) {
            span.tag(ModelCall.ERROR, error);
        }
        if (call.isFailed()) {
            span.error(new Failed());
        }
        endSpan(call, span);
    }

    private static void tag(Span span, String name, Object value) {
        switch (value) {
            case Long count -> span.tag(name, count);
            case Boolean flag -> span.tag(name, flag);
            case List<?> names ->
                span.tagOfStrings(name, names.stream().map(Object::toString).toList());
            default -> span.tag(name, value.toString());
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ModelCall;
    }

    @Override
    public Tracer getTracer() {
        return tracer;
    }

    /** Marks a span as failed and says nothing. */
    private static final class Failed extends RuntimeException {

        Failed() {
            super(null, null, false, false);
        }
    }
}

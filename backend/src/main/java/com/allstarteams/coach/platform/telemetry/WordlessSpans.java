package com.allstarteams.coach.platform.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Stands in for Spring Boot's handlers of requests and of work on a schedule. These write the message and the stack trace
 * of a failure into the span, and a message may quote what a person wrote; here only the class of the failure gets there.
 *
 * @see "ADR 0021: telemetry without words"
 */
@Configuration(proxyBeanMethods = false)
class WordlessSpans {

    @Bean
    @Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
    DefaultTracingObservationHandler wordlessTracing(Tracer tracer) {
        return new DefaultTracingObservationHandler(tracer) {
            @Override
            public void onError(Observation.Context context) {
                mark(getRequiredSpan(context), context.getError());
            }
        };
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
    PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> wordlessReceiverTracing(
            Tracer tracer, ObjectProvider<Propagator> propagator) {
        return new PropagatingReceiverTracingObservationHandler<>(
                tracer, propagator.getIfAvailable(() -> Propagator.NOOP)) {
            @Override
            public void onError(ReceiverContext<?> context) {
                mark(getRequiredSpan(context), context.getError());
            }
        };
    }

    private static void mark(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.tag("error.type", failure.getClass().getName());
            span.error(new Failed());
        }
    }

    /** Marks a span as failed and says nothing. */
    private static final class Failed extends RuntimeException {

        Failed() {
            super(null, null, false, false);
        }
    }
}

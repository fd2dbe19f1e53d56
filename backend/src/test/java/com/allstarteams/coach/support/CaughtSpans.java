package com.allstarteams.coach.support;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;

/** Every span that a coach would export. */
public final class CaughtSpans {

    /** Puts a list where a collector would be, and samples everything. */
    public static final class Wiring {

        @Bean
        InMemorySpanExporter spanExporter() {
            return InMemorySpanExporter.create();
        }

        @Bean
        Sampler everything() {
            return Sampler.alwaysOn();
        }

        @Bean
        CaughtSpans caughtSpans(InMemorySpanExporter exporter, SdkTracerProvider provider) {
            return new CaughtSpans(exporter, provider);
        }
    }

    private final InMemorySpanExporter exporter;
    private final SdkTracerProvider provider;

    private CaughtSpans(InMemorySpanExporter exporter, SdkTracerProvider provider) {
        this.exporter = exporter;
        this.provider = provider;
    }

    /** The spans that have ended, oldest first. */
    public List<SpanData> all() {
        provider.forceFlush().join(10, TimeUnit.SECONDS);
        return exporter.getFinishedSpanItems();
    }
}

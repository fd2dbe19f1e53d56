package com.allstarteams.coach.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.support.CoachServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;

/** With no address set, nothing that could send telemetry anywhere is even there. */
class ExportStaysOffIT {

    private final CoachServer coach = CoachServer.offline();

    @Test
    void hasNobodyToSendTelemetry() {
        assertThat(coach.bean(SpanExporters.class)).isEmpty();
        assertThatThrownBy(() -> coach.bean(LogRecordExporter.class)).isInstanceOf(NoSuchBeanDefinitionException.class);
        assertThat(coach.bean(MeterRegistry.class)).isInstanceOf(PrometheusMeterRegistry.class);
    }
}

package com.allstarteams.coach.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ExportOnRequestTests {

    private static final String ENABLED = "management.otlp.metrics.export.enabled";

    private final ConfigurableEnvironment environment = new StandardEnvironment();

    @BeforeEach
    void process() {
        new ExportOnRequest().postProcessEnvironment(environment, new SpringApplication());
    }

    @Test
    void switchesMetricsOffWithoutAnAddress() {
        assertThat(environment.getProperty(ENABLED)).isEqualTo("false");
    }

    @Test
    void leavesMetricsOnWithAnAddress() {
        set("management.otlp.metrics.export.url", "http://collector:4318/v1/metrics");

        assertThat(environment.getProperty(ENABLED)).isNull();
    }

    @Test
    void leavesTheLastWordToTheOperator() {
        set(ENABLED, "true");

        assertThat(environment.getProperty(ENABLED)).isEqualTo("true");
    }

    private void set(String name, String value) {
        environment.getPropertySources().addFirst(new MapPropertySource("set by the test", Map.of(name, value)));
    }
}

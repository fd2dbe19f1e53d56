package com.allstarteams.coach.platform.telemetry;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Switches the export of metrics off unless an address for it is set. Traces and logs wait for an address by themselves;
 * metrics would be sent to {@code localhost:4318}. An operator who switches the export on or off is heard.
 */
public final class ExportOnRequest implements EnvironmentPostProcessor {

    private static final String ADDRESS = "management.otlp.metrics.export.url";
    private static final String ENABLED = "management.otlp.metrics.export.enabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new OffWithoutAddress(
                        () -> environment.getProperty(ADDRESS, "").isBlank()));
    }

    /** Looks for the address when it is asked, because others may turn variables into properties only later. */
    private static final class OffWithoutAddress extends PropertySource<BooleanSupplier> {

        OffWithoutAddress(BooleanSupplier hasNoAddress) {
            super("no export without an address", hasNoAddress);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return name.equals(ENABLED) && source.getAsBoolean() ? "false" : null;
        }
    }
}

package com.allstarteams.coach.llm.web;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.budget.ControlModels;
import com.allstarteams.coach.llm.call.ProviderStatus;
import com.allstarteams.coach.llm.store.JdbcConfiguration.ConfigurationChange;
import com.allstarteams.coach.llm.store.JdbcConfiguration.ConfigurationRow;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Switches and limits of the administrator's own organisation. Administrators only. */
@RestController
@RequestMapping(path = "/api/admin/ai", produces = MediaType.APPLICATION_JSON_VALUE)
class ConfigurationController {

    private static final String GLOBAL = "global";
    private static final int MOST_CALLS = 1_000_000;
    private static final int MOST_TOKENS = 200_000;
    private static final int SHORTEST_MS = 1_000;
    private static final int LONGEST_MS = 600_000;
    private static final int MAX_REASON = 500;

    private final ControlModels controls;
    private final ProviderStatus provider;
    private final Clock clock;

    ConfigurationController(ControlModels controls, ProviderStatus provider, Clock clock) {
        this.controls = controls;
        this.provider = provider;
        this.clock = clock;
    }

    @GetMapping("/config")
    ConfigurationReply list(Tenant administrator) {
        List<FeatureView> features =
                controls.list(administrator).stream().map(FeatureView::of).toList();
        return new ConfigurationReply(true, features, ProviderView.of(provider.read()));
    }

    @PutMapping("/config/{featureName}")
    FeatureReply change(Tenant administrator, @PathVariable String featureName, @RequestBody ChangeConfiguration body) {
        if (!isKnown(featureName)) {
            throw new ProblemException(CommonProblems.INVALID, "No feature has this name.");
        }
        return controls.change(administrator, featureName, checked(body))
                .map(row -> new FeatureReply(true, FeatureView.of(row)))
                .orElseThrow(() -> new ProblemException(
                        CommonProblems.NOT_FOUND_HERE, "This feature has no configuration to change."));
    }

    @PostMapping("/emergency-disable")
    DisableReply disable(Tenant administrator, @RequestBody EmergencyDisable body) {
        String reason = body.reason();
        if (reason != null && (reason.length() > MAX_REASON || reason.isBlank())) {
            throw new ProblemException(CommonProblems.INVALID, "'reason' must hold 1 to 500 characters.");
        }
        List<String> disabled = controls.stop(administrator, reason);
        return new DisableReply(true, new Disabled(disabled, clock.instant()));
    }

    private static boolean isKnown(String feature) {
        return feature.equals(GLOBAL)
                || Arrays.stream(AiFeature.values()).map(AiFeature::key).anyMatch(feature::equals);
    }

    private static ConfigurationChange checked(ChangeConfiguration body) {
        ConfigurationChange change = new ConfigurationChange(
                body.enabled(), body.rateLimitPerHour(), body.rateLimitPerDay(), body.maxTokens(), body.timeoutMs());
        if (change.isEmpty()) {
            throw new ProblemException(CommonProblems.INVALID, "Name at least one value to change.");
        }
        requireWithin("rateLimitPerHour", body.rateLimitPerHour(), 0, MOST_CALLS);
        requireWithin("rateLimitPerDay", body.rateLimitPerDay(), 0, MOST_CALLS);
        requireWithin("maxTokens", body.maxTokens(), 1, MOST_TOKENS);
        requireWithin("timeoutMs", body.timeoutMs(), SHORTEST_MS, LONGEST_MS);
        return change;
    }

    private static void requireWithin(String name, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new ProblemException(
                    CommonProblems.INVALID, "'" + name + "' must be between " + least + " and " + most + ".");
        }
    }

    /** What to change; what is left out stays. */
    record ChangeConfiguration(
            @Nullable Boolean enabled,
            @Nullable Integer rateLimitPerHour,
            @Nullable Integer rateLimitPerDay,
            @Nullable Integer maxTokens,
            @Nullable Integer timeoutMs) {}

    /** An order to stop all model calls. */
    record EmergencyDisable(@Nullable String reason) {}

    /**
     * One feature, or all of them under the name {@code global}.
     *
     * @param source default or organisation
     */
    record FeatureView(
            String featureName,
            boolean enabled,
            int rateLimitPerHour,
            int rateLimitPerDay,
            int maxTokens,
            int timeoutMs,
            String source,
            Instant updatedAt) {

        static FeatureView of(ConfigurationRow row) {
            return new FeatureView(
                    row.featureName(),
                    row.enabled(),
                    row.rateLimitPerHour(),
                    row.rateLimitPerDay(),
                    row.maxTokens(),
                    row.timeoutMs(),
                    row.own() ? "organisation" : "default",
                    row.updatedAt());
        }
    }

    /**
     * The provider, as seen from the instance that answers.
     *
     * @param name null when no model is configured
     * @param model likewise
     * @param state closed while it is called, open while it is left alone, half-open while it is tried; off without one
     */
    record ProviderView(@Nullable String name, @Nullable String model, String state) {

        static ProviderView of(ProviderStatus.State state) {
            return new ProviderView(state.name(), state.model(), state.state());
        }
    }

    /** Everything that holds now. */
    record ConfigurationReply(boolean success, List<FeatureView> data, ProviderView provider) {}

    /** What holds for the changed feature. */
    record FeatureReply(boolean success, FeatureView data) {}

    /** What was stopped, and when. */
    record Disabled(List<String> disabledFeatures, Instant at) {}

    /** The answer to an emergency stop. */
    record DisableReply(boolean success, Disabled data) {}
}

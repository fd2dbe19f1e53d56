package com.allstarteams.coach.llm.anthropic;

import com.allstarteams.coach.llm.provider.ProviderSettings;
import com.allstarteams.coach.llm.provider.VendorFailures;
import java.net.URI;

/**
 * Where and as whom to call.
 *
 * @param messages the address of the one call made
 */
record AnthropicAccount(URI messages, String key, String model) {

    static final VendorFailures FAILURES =
            new VendorFailures("COACH_ANTHROPIC_API_KEY", "COACH_ANTHROPIC_MODEL", "COACH_ANTHROPIC_BASE_URL");

    private static final String ANTHROPIC = "https://api.anthropic.com";

    static AnthropicAccount of(ProviderSettings settings) {
        String address =
                settings.findAddress(FAILURES.address()).map(URI::toString).orElse(ANTHROPIC);
        String key = settings.require(FAILURES.key(), "Set it to a key of the Claude console");
        String model =
                settings.require(FAILURES.model(), "Set it to the id of a Claude model, such as claude-sonnet-4-6");
        String versioned = address.endsWith("/v1") ? address : address + "/v1";
        return new AnthropicAccount(URI.create(versioned + "/messages"), key, model);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "AnthropicAccount[" + messages + ", " + model + "]";
    }
}

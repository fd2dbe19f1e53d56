package com.allstarteams.coach.llm.openai;

import com.allstarteams.coach.llm.provider.ProviderSettings;
import com.allstarteams.coach.llm.provider.VendorFailures;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where and as whom to call.
 *
 * @param address ends with the version, such as {@code https://api.openai.com/v1}
 * @param key absent only when the address is the operator's own
 */
record OpenAiAccount(String address, @Nullable String key, String model) {

    static final VendorFailures FAILURES =
            new VendorFailures("COACH_OPENAI_API_KEY", "COACH_OPENAI_MODEL", "COACH_OPENAI_BASE_URL");

    private static final String OPENAI = "https://api.openai.com/v1";

    static OpenAiAccount of(ProviderSettings settings) {
        Optional<URI> address = settings.findOpenAiAddress();
        String key = address.isPresent()
                ? settings.findVisible(FAILURES.key()).orElse(null)
                : settings.require(
                        FAILURES.key(),
                        "Set it to a key of the OpenAI platform, or set COACH_OPENAI_BASE_URL to a server of your own");
        String model = settings.require(
                FAILURES.model(), "Set it to the id of a chat model the server offers, such as gpt-4.1-mini");
        return new OpenAiAccount(address.map(URI::toString).orElse(OPENAI), key, model);
    }

    /** Whether OpenAI answers there, or Azure in its name. */
    boolean isOpenAi() {
        String host = URI.create(address).getHost().toLowerCase(Locale.ROOT);
        return host.equals("api.openai.com") || host.endsWith(".openai.azure.com");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "OpenAiAccount[" + address + ", " + model + "]";
    }
}

package com.allstarteams.coach.llm.ollama;

import com.allstarteams.coach.llm.provider.ProviderSettings;
import com.allstarteams.coach.llm.provider.VendorFailures;
import java.net.URI;

/** Where to call, and which model. */
record OllamaAccount(String address, String model) {

    static final VendorFailures FAILURES =
            new VendorFailures("COACH_OLLAMA_BASE_URL", "COACH_OLLAMA_MODEL", "COACH_OLLAMA_BASE_URL");

    private static final String THIS_MACHINE = "http://localhost:11434";

    static OllamaAccount of(ProviderSettings settings) {
        String address =
                settings.findAddress(FAILURES.address()).map(URI::toString).orElse(THIS_MACHINE);
        String model =
                settings.require(FAILURES.model(), "Set it to a model that 'ollama list' shows, such as llama3.1:8b");
        return new OllamaAccount(address, model);
    }
}

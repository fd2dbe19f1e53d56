package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.llm.CoachModel;
import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.provider.ModelProvider;
import com.allstarteams.coach.llm.telemetry.CallTelemetry;
import com.allstarteams.coach.llm.telemetry.ObservedProvider;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls the one configured provider, if any. */
@Component
class ProviderCoachModel implements CoachModel {

    private final Optional<ObservedProvider> provider;

    ProviderCoachModel(Optional<ModelProvider> provider, CallTelemetry telemetry) {
        this.provider = provider.map(telemetry::observe);
    }

    @Override
    public boolean isConfigured() {
        return provider.isPresent();
    }

    @Override
    public String modelId() {
        return provider.orElseThrow().modelId();
    }

    @Override
    public ModelReply begin(ModelRequest request, ModelCaller caller) {
        return provider.orElseThrow().begin(request, caller.session());
    }
}

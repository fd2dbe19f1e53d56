package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.llm.CoachModel;
import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.provider.ModelProvider;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls the one configured provider, if any. */
@Component
class ProviderCoachModel implements CoachModel {

    private final Optional<ModelProvider> provider;

    ProviderCoachModel(Optional<ModelProvider> provider) {
        this.provider = provider;
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
        return provider.orElseThrow().begin(request);
    }
}

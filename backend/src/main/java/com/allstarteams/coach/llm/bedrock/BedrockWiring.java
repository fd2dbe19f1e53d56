package com.allstarteams.coach.llm.bedrock;

import com.allstarteams.coach.llm.call.CallSettings;
import com.allstarteams.coach.llm.provider.ModelProvider;
import com.allstarteams.coach.llm.provider.ProviderHealth;
import com.allstarteams.coach.llm.provider.ProviderSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the provider when the settings ask for it. Calls nobody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "COACH_MODEL", havingValue = "bedrock")
class BedrockWiring {

    @Bean
    ModelProvider bedrockProvider(Environment environment, ProviderHealth health, CallSettings settings) {
        return health.watch(
                new BedrockProvider(BedrockAccount.of(new ProviderSettings(environment)), settings.atOnce()));
    }
}

package com.allstarteams.coach.llm.openai;

import com.allstarteams.coach.llm.provider.ModelProvider;
import com.allstarteams.coach.llm.provider.ProviderHealth;
import com.allstarteams.coach.llm.provider.ProviderSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the provider when the settings ask for it. Calls nobody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "COACH_MODEL", havingValue = "openai")
class OpenAiWiring {

    @Bean
    ModelProvider openAiProvider(Environment environment, ProviderHealth health) {
        return health.watch(new OpenAiProvider(OpenAiAccount.of(new ProviderSettings(environment))));
    }
}

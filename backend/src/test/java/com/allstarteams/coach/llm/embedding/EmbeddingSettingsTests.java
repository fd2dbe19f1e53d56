package com.allstarteams.coach.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class EmbeddingSettingsTests {

    @Test
    void embedsHereWhenNothingIsSet() {
        EmbeddingSettings settings = settings();

        assertThat(settings.remoteModel()).isEmpty();
        assertThat(settings.reachesOpenAi()).isFalse();
        assertThat(settings.region()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COACH_EMBEDDINGS=local|BEDROCK_EMBEDDING_MODEL=amazon.titan-embed-text-v1, ",
        "COACH_EMBEDDINGS=bedrock|AWS_REGION=eu-west-1, amazon.titan-embed-text-v2:0",
        "COACH_EMBEDDINGS=bedrock|AWS_DEFAULT_REGION=eu-west-1, amazon.titan-embed-text-v2:0",
        "COACH_EMBEDDINGS=BEDROCK|AWS_REGION=eu-west-1|BEDROCK_EMBEDDING_MODEL=amazon.titan-embed-text-v1,"
                + " amazon.titan-embed-text-v1",
        "COACH_EMBEDDINGS=openai|COACH_OPENAI_API_KEY=sk-1, openai:text-embedding-3-small",
        "COACH_EMBEDDINGS=openai|COACH_OPENAI_BASE_URL=http://127.0.0.1:9/v1|COACH_OPENAI_EMBEDDING_MODEL=mine,"
                + " openai:mine"
    })
    void namesTheModelThatIsAskedFor(String given, String model) {
        assertThat(settings(given.split("\\|")).remoteModel().orElse(null)).isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource({
        "COACH_EMBEDDINGS=titan, COACH_EMBEDDINGS",
        "COACH_EMBEDDINGS=bedrock, AWS_REGION",
        "COACH_EMBEDDINGS=bedrock|AWS_REGION=eu-west-1|BEDROCK_EMBEDDING_MODEL=cohere, BEDROCK_EMBEDDING_MODEL",
        "AWS_ENDPOINT_URL_BEDROCK_RUNTIME=nowhere, AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
        "COACH_EMBEDDINGS=openai, COACH_OPENAI_API_KEY",
        "COACH_OPENAI_API_KEY=sk secret, COACH_OPENAI_API_KEY",
        "COACH_OPENAI_BASE_URL=ftp://host/v1, COACH_OPENAI_BASE_URL",
        "COACH_OPENAI_BASE_URL=http://[/v1, COACH_OPENAI_BASE_URL",
        "COACH_OPENAI_BASE_URL=http://me:secret@host/v1, COACH_OPENAI_BASE_URL",
        "COACH_OPENAI_BASE_URL=http://host/v1?secret, COACH_OPENAI_BASE_URL",
        "AWS_REGION=eu west, AWS_REGION"
    })
    void refusesToStartWithWhatCannotWork(String given, String setting) {
        assertThatThrownBy(() -> settings(given.split("\\|")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(setting)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "http://host:8000, http://host:8000/v1",
        "http://host:8000/, http://host:8000/v1",
        "http://host/v1/, http://host/v1",
        "https://acme.openai.azure.com/openai/v1, https://acme.openai.azure.com/openai/v1"
    })
    void asksWhereChatsAreAskedToo(String given, String address) {
        assertThat(settings("COACH_OPENAI_BASE_URL=" + given).openAiAddress()).hasToString(address);
    }

    private static EmbeddingSettings settings(String... given) {
        MockEnvironment environment = new MockEnvironment();
        for (String one : given) {
            environment.setProperty(one.split("=")[0], one.split("=")[1]);
        }
        return new EmbeddingSettings(environment);
    }
}

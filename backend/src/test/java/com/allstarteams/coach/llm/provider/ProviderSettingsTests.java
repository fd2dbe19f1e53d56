package com.allstarteams.coach.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTests {

    @ParameterizedTest
    @CsvSource({
        "ANTHROPIC, COACH_ANTHROPIC_API_KEY",
        "ANTHROPIC, COACH_ANTHROPIC_MODEL",
        "OPENAI, COACH_OPENAI_MODEL",
        "OLLAMA, COACH_OLLAMA_MODEL",
        "BEDROCK, AWS_REGION"
    })
    void stopsTheStartWithoutWhatTheProviderNeeds(Protocol protocol, String missing) {
        Map<String, String> settings = Adapter.settings(protocol, "http://127.0.0.1:1");
        settings.remove(missing);
        settings.put("AWS_DEFAULT_REGION", "");

        assertThatThrownBy(() -> Adapter.with(settings))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(missing + " is missing");
    }

    @Test
    void needsAKeyOfOpenAiOnlyWithoutAServerOfOnesOwn() {
        Map<String, String> settings = Adapter.settings(Protocol.OPENAI, "http://127.0.0.1:1/v1");
        settings.remove("COACH_OPENAI_API_KEY");
        try (Adapter own = Adapter.with(settings)) {
            assertThat(own.provider().modelId()).isEqualTo("double-1");
        }
        settings.remove("COACH_OPENAI_BASE_URL");

        assertThatThrownBy(() -> Adapter.with(settings)).hasMessage("COACH_OPENAI_API_KEY is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"models.example.com", "ftp://models.example.com", "http://me:secret@host", "https://h?key=secret"
            })
    void refusesWhatIsNoPlainAddress(String address) {
        Map<String, String> settings = Adapter.settings(Protocol.OLLAMA, address);

        assertThatThrownBy(() -> Adapter.with(settings))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("COACH_OLLAMA_BASE_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAKeyThatNoHeaderCanHold() {
        Map<String, String> settings = Adapter.settings(Protocol.ANTHROPIC, "http://127.0.0.1:1");
        settings.put("COACH_ANTHROPIC_API_KEY", "sk ant");

        assertThatThrownBy(() -> Adapter.with(settings))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("COACH_ANTHROPIC_API_KEY")
                .hasMessageNotContaining("sk ant");
    }

    @Test
    void takesTheRegionOfTheAwsToolsToo() {
        Map<String, String> settings = Adapter.settings(Protocol.BEDROCK, "http://127.0.0.1:1");
        settings.remove("AWS_REGION");
        settings.put("AWS_DEFAULT_REGION", "us-east-1");

        try (Adapter adapter = Adapter.with(settings)) {
            assertThat(adapter.provider().modelId()).isEqualTo("global.anthropic.claude-sonnet-4-6");
        }
    }
}

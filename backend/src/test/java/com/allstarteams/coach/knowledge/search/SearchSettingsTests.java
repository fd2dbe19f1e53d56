package com.allstarteams.coach.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchSettingsTests {

    @Test
    void hasAFloorForEachModel() {
        SearchSettings settings = new SearchSettings(Map.of("openai:mine", 0.7, "amazon.titan-embed-text-v2:0", 0.2));

        assertThat(settings.minimumSimilarity("bge-small-en-v1.5-q")).isEqualTo(0.60);
        assertThat(settings.minimumSimilarity("amazon.titan-embed-text-v2:0")).isEqualTo(0.2);
        assertThat(settings.minimumSimilarity("openai:mine")).isEqualTo(0.7);
        assertThat(settings.minimumSimilarity("openai:unheard-of")).isEqualTo(0.5);
    }

    @Test
    void refusesAFloorThatIsNoCosine() {
        assertThatThrownBy(() -> new SearchSettings(Map.of("openai:mine", 60.0)))
                .isInstanceOf(InvalidSetting.class);
    }
}

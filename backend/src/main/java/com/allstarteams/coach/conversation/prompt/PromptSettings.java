package com.allstarteams.coach.conversation.prompt;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a prompt may be.
 *
 * @param tokens counted as three characters each, more than any vendor's tokenizer needs; 2,000-100,000
 */
@ConfigurationProperties("coach.conversation.prompt")
public record PromptSettings(@DefaultValue("8000") int tokens) {

    private static final int CHARACTERS_A_TOKEN = 3;

    /** @throws InvalidSetting when it is outside its range */
    public PromptSettings {
        InvalidSetting.requireWithin("coach.conversation.prompt.tokens", tokens, 2_000, 100_000);
    }

    int characters() {
        return tokens * CHARACTERS_A_TOKEN;
    }
}

package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Patience with a model.
 *
 * @param firstToken how long the first piece of text may take; 100 ms - 25 s
 * @param gap how long a begun stream may be silent; 100 ms - 25 s
 * @param stream how long a begun stream may last altogether; 1 s - 5 min
 */
@ConfigurationProperties("coach.conversation.model")
public record ReplySettings(
        @DefaultValue("1500ms") Duration firstToken,
        @DefaultValue("5s") Duration gap,
        @DefaultValue("60s") Duration stream) {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(25);

    /** @throws InvalidSetting when a value is outside its range */
    public ReplySettings {
        InvalidSetting.requireWithin("coach.conversation.model.first-token", firstToken, SHORTEST, LONGEST);
        InvalidSetting.requireWithin("coach.conversation.model.gap", gap, SHORTEST, LONGEST);
        InvalidSetting.requireWithin(
                "coach.conversation.model.stream", stream, Duration.ofSeconds(1), Duration.ofMinutes(5));
    }
}

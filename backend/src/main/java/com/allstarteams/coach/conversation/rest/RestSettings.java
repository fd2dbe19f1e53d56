package com.allstarteams.coach.conversation.rest;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a conversation rests.
 *
 * @param restAfter how long nobody has written in it; 1 min - 24 h
 */
@ConfigurationProperties("coach.conversation")
record RestSettings(@DefaultValue("30m") Duration restAfter) {

    /** @throws InvalidSetting when the value is outside its range */
    RestSettings {
        InvalidSetting.requireWithin(
                "coach.conversation.rest-after", restAfter, Duration.ofMinutes(1), Duration.ofHours(24));
    }
}

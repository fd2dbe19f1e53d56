package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits of a turn.
 *
 * @param answerWithin a full answer is there by then unless a stream began in time; 1-25 s
 * @param admissionPatience how long a message waits for another answer of the same member; 0-5 s
 */
@ConfigurationProperties("coach.conversation")
public record TurnSettings(
        @DefaultValue("3s") Duration answerWithin,
        @DefaultValue("1500ms") Duration admissionPatience) {

    /** @throws InvalidSetting when a value is outside its range */
    public TurnSettings {
        InvalidSetting.requireWithin(
                "coach.conversation.answer-within", answerWithin, Duration.ofSeconds(1), Duration.ofSeconds(25));
        InvalidSetting.requireWithin(
                "coach.conversation.admission-patience", admissionPatience, Duration.ZERO, Duration.ofSeconds(5));
    }
}

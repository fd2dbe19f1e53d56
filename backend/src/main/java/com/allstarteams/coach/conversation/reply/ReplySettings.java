package com.allstarteams.coach.conversation.reply;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Patience with a model.
 *
 * @param firstToken how long the first piece of text may take
 * @param gap how long a begun stream may be silent
 * @param stream how long a begun stream may last altogether
 */
@ConfigurationProperties("coach.conversation.model")
public record ReplySettings(
        @DefaultValue("1500ms") Duration firstToken,
        @DefaultValue("5s") Duration gap,
        @DefaultValue("60s") Duration stream) {}

package com.allstarteams.coach.conversation.turn;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits of a turn.
 *
 * @param answerWithin a full answer is there by then unless a stream began in time; 1-25 s
 * @param admissionPatience how long a message waits for another answer of the same member
 * @param sweepEvery how often abandoned turns are looked for
 */
@ConfigurationProperties("coach.conversation")
public record TurnSettings(
        @DefaultValue("3s") Duration answerWithin,
        @DefaultValue("1500ms") Duration admissionPatience,
        @DefaultValue("4s") Duration sweepEvery) {}

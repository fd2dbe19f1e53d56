package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a provider is spared and given up.
 *
 * @param chats calls of members who wait that run at once on this instance; 1-10,000
 * @param reports calls for reports that run at once on this instance; 1-1,000
 * @param openFor how long nobody calls a provider that failed too often; 1 s - 10 min
 * @param spendLimitHold how long nobody calls a provider whose account is used up; 1 s - 24 h
 */
@ConfigurationProperties("coach.llm.call")
public record CallSettings(
        @DefaultValue("256") int chats,
        @DefaultValue("4") int reports,
        @DefaultValue("10s") Duration openFor,
        @DefaultValue("60s") Duration spendLimitHold) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** @throws InvalidSetting when a value is outside its range */
    public CallSettings {
        InvalidSetting.requireWithin("coach.llm.call.chats", chats, 1, 10_000);
        InvalidSetting.requireWithin("coach.llm.call.reports", reports, 1, 1_000);
        InvalidSetting.requireWithin("coach.llm.call.open-for", openFor, SHORTEST, Duration.ofMinutes(10));
        InvalidSetting.requireWithin("coach.llm.call.spend-limit-hold", spendLimitHold, SHORTEST, Duration.ofHours(24));
    }

    /** Calls of all kinds that run at once at one provider. */
    public int atOnce() {
        return chats + reports;
    }
}

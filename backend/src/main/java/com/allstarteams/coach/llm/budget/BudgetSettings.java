package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tokens that may be used on one day of UTC, read and written together; 0 or more.
 *
 * @param memberTokensPerDay by one member over all features
 * @param organisationTokensPerDay by all members of an organisation
 */
@ConfigurationProperties("coach.llm.budget")
public record BudgetSettings(
        @DefaultValue("200000") long memberTokensPerDay,
        @DefaultValue("5000000") long organisationTokensPerDay) {

    /** @throws InvalidSetting when a value is negative */
    public BudgetSettings {
        requireCount("coach.llm.budget.member-tokens-per-day", memberTokensPerDay);
        requireCount("coach.llm.budget.organisation-tokens-per-day", organisationTokensPerDay);
    }

    private static void requireCount(String setting, long value) {
        if (value < 0) {
            throw new InvalidSetting(setting, "is " + value, "Set it to 0, which stops all calls, or more");
        }
    }
}

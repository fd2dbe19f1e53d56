package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an administrator may learn about groups of members.
 *
 * @param minimumGroup of fewer members nothing is said about how many they are; at least 5
 */
@ConfigurationProperties("coach.analytics")
public record GroupSettings(@DefaultValue("10") int minimumGroup) {

    private static final int SMALLEST = 5;

    /** @throws InvalidSetting when below 5 */
    public GroupSettings {
        if (minimumGroup < SMALLEST) {
            throw new InvalidSetting("coach.analytics.minimum-group", "is " + minimumGroup, "Set it to 5 or more");
        }
    }
}

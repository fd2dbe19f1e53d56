package com.allstarteams.coach.conversation.commitment;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When a member wants to be reminded.
 *
 * @param quietFrom begin of the hours in which nothing comes, by the member's clock
 * @param quietTo their end, excluded; equal to the begin for no quiet hours
 * @param perWeek most reminders in any seven days, 1-14
 */
public record NudgeSettings(boolean enabled, LocalTime quietFrom, LocalTime quietTo, ZoneId zone, int perWeek) {

    public static final NudgeSettings USUAL =
            new NudgeSettings(true, LocalTime.of(19, 0), LocalTime.of(8, 0), ZoneOffset.UTC, 3);

    /** Whether the moment lies in the quiet hours; they may go over midnight. */
    public boolean isQuiet(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !quietFrom.equals(quietTo) && (!time.isBefore(quietFrom) || time.isBefore(quietTo));
    }
}

package com.allstarteams.coach.conversation.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeSettingsTests {

    @ParameterizedTest
    @CsvSource({
        "19:00, 08:00, 2026-03-02T18:00:00Z, true",
        "19:00, 08:00, 2026-03-02T17:59:59Z, false",
        "19:00, 08:00, 2026-03-02T06:59:59Z, true",
        "19:00, 08:00, 2026-03-02T07:00:00Z, false",
        "19:00, 08:00, 2026-07-02T06:00:00Z, false",
        "12:00, 14:00, 2026-03-02T11:30:00Z, true",
        "12:00, 14:00, 2026-03-02T13:00:00Z, false",
        "12:00, 14:00, 2026-03-02T10:59:00Z, false",
        "00:00, 00:00, 2026-03-02T23:00:00Z, false",
    })
    void isQuietByTheMembersClock(LocalTime from, LocalTime to, Instant moment, boolean quiet) {
        NudgeSettings settings = new NudgeSettings(true, from, to, ZoneId.of("Europe/Berlin"), 3);

        assertThat(settings.isQuiet(moment)).isEqualTo(quiet);
    }
}

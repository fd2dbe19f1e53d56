package com.allstarteams.coach.profile.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowBandTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 | Distant
            25 | Distant
            26 | Blocked
            38 | Blocked
            39 | Aware
            49 | Aware
            50 | Fluent
            60 | Fluent
            """)
    void changesAtTheEdgesOfTheWorkshop(int score, String title) {
        FlowBand band = FlowBand.of(score);

        assertThat(band.title()).isEqualTo(title);
    }
}

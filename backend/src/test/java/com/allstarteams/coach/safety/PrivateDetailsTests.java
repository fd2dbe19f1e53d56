package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateDetailsTests {

    private static final Set<String> NAMES = Set.of("ada okafor", "jean-luc de la cruz");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mail ada.okafor+x@mail.lion.example today.     | Mail [e-mail] today.
            Call +44 20 7946 0958 or 555-123-4567.         | Call [number] or [number].
            My id is 3f2504e0-4f89-11d3-9a0c-0305e82c3301. | My id is [id].
            I earn $85k, or EUR 70,000, or 90.000 EUR.     | I earn [amount], or [amount], or [amount].
            Meet at 12 Baker Street or 7 Old Mill Road.    | Meet at [address] or [address].
            Ada Okafor's plan beats ADA OKAFOR.            | a colleague's plan beats a colleague.
            I asked Jean-Luc de la Cruz.                   | I asked a colleague.
            """)
    void putsAMarkInPlaceOfEachDetail(String text, String scrubbed) {
        assertThat(PrivateDetails.without(text, NAMES)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I gave 110 percent in 2024, three times in 3 weeks.",
                "Ada helped, and so did the Okafor family.",
                "We shipped 1,000 features and 42 fixes on the 3rd of May.",
                "My planning is at 31 percent and my ladder at rung 7 of 10."
            })
    void leavesOrdinaryTalkAlone(String text) {
        assertThat(PrivateDetails.without(text, NAMES)).isEqualTo(text);
    }

    @Test
    void changesNothingTheSecondTime() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String once = PrivateDetails.without(RandomText.of(random), NAMES);

            assertThat(PrivateDetails.without(once, NAMES)).isEqualTo(once);
        }
    }
}

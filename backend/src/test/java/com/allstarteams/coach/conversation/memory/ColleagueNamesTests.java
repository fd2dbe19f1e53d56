package com.allstarteams.coach.conversation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColleagueNamesTests {

    private static final Set<String> NAMES = Set.of("riva stone", "tomas lind", "jean-luc o'neil", "li wu", "(x) y.*");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    You planned to ask Riva Stone | You planned to ask a colleague
                    You planned to ask RIVA  stone today | You planned to ask a colleague today
                    You lean on Riva's advice | You lean on a colleague's advice
                    Stone, Riva and Lind | a colleague, a colleague and a colleague
                    You like jean-luc o'neil | You like a colleague
                    Li said so | a colleague said so
                    """)
    void saysAColleagueForAName(String text, String nameless) {
        assertThat(ColleagueNames.without(NAMES, text)).isEqualTo(nameless);
    }

    @ParameterizedTest
    @CsvSource({"You left no stone unturned", "Rivalry is tiring", "You like Liverpool", "Keystone talks"})
    void leavesOtherWordsAlone(String text) {
        assertThat(ColleagueNames.without(NAMES, text)).isEqualTo(text);
    }

    @Test
    void changesNothingASecondTime() {
        String once = ColleagueNames.without(NAMES, "Riva Stone met Tomas");

        assertThat(ColleagueNames.without(NAMES, once)).isEqualTo(once);
        assertThat(ColleagueNames.without(Set.of(), "Riva Stone")).isEqualTo("Riva Stone");
    }
}

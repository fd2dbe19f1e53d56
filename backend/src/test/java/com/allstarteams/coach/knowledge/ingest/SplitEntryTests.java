package com.allstarteams.coach.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitEntryTests {

    private static final String SMILE = "\uD83D\uDE42";

    @ParameterizedTest
    @ValueSource(strings = {"One.", "One.\n\nTwo.", "A line\nand its next.\n\nTwo."})
    void keepsAShortEntryWhole(String content) {
        assertThat(SplitEntry.split(content)).containsExactly(content);
    }

    /** Lengths of two paragraphs; the blank line between them counts too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            499  | 499  | 1
            500  | 498  | 1
            499  | 500  | 2
            998  | 1    | 2
            1000 | 1000 | 2
            """)
    void beginsAChunkOnlyWhenTheNextParagraphDoesNotFit(int first, int second, int chunks) {
        String content = "a".repeat(first) + "\n\n" + "b".repeat(second);

        List<String> split = SplitEntry.split(content);

        assertThat(split).hasSize(chunks);
        assertThat(String.join("\n\n", split)).isEqualTo(content);
    }

    @Test
    void givesTheContentAgainWhenJoined() {
        String content = String.join(
                "\n\n", "a".repeat(700), "b".repeat(200), "c".repeat(200), "d".repeat(1_000), "e", "f".repeat(990));

        List<String> split = SplitEntry.split(content);

        assertThat(split).hasSize(4).allSatisfy(chunk -> assertThat(chunk).hasSizeBetween(1, 1_000));
        assertThat(String.join("\n\n", split)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"One.\n\n\n\nTwo.", "One.\n \t\nTwo.", "One.\r\n\r\nTwo.", "One.  \n\n  Two."})
    void takesAnyBlankLinesForOne(String content) {
        assertThat(SplitEntry.split(content)).containsExactly("One.\n\nTwo.");
    }

    @Test
    void refusesAParagraphThatFitsNoChunk() {
        String content = "One.\n\n" + "a".repeat(1_001) + "\n\nTwo.";

        assertThatThrownBy(() -> SplitEntry.split(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000")
                .message()
                .doesNotContain("aaa");
    }

    @Test
    void cutsNoCharacterInTwo() {
        String content = String.join("\n\n", "a" + SMILE.repeat(499), SMILE.repeat(500), SMILE);

        List<String> split = SplitEntry.split(content);

        assertThat(split).containsExactly("a" + SMILE.repeat(499), SMILE.repeat(500), SMILE);
        assertThatThrownBy(() -> SplitEntry.split(SMILE.repeat(501))).isInstanceOf(IllegalArgumentException.class);
    }
}

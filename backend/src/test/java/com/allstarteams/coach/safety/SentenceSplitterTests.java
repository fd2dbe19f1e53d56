package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTests {

    private static final String[] PIECES = {
        "Yes. ", "e.g. this ", "3.5 times", "...", " \n\n", "\u201CWhy?\u201D ", "she said ", "Dr. Who ", "!", "? ",
        "\uD83D\uDE00", "word ", "I. ", "1. Item\n", "\u3002", "Really?! ", "\u2026 ", "\t", "a", ". "
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One. Two. Three.                          | One. ~Two. ~Three.
            Use it, e.g. in a talk. Then stop.        | Use it, e.g. in a talk. ~Then stop.
            It took 3.5 hours. Good.                  | It took 3.5 hours. ~Good.
            Well... maybe not. Fine.                  | Well... maybe not. ~Fine.
            Well... Maybe.                            | Well... ~Maybe.
            She asked "Why?" and left. Then he spoke. | She asked "Why?" and left. ~Then he spoke.
            "Stop!" He went. (Really.) Yes.           | "Stop!" ~He went. ~(Really.) ~Yes.
            Dr. Smith met J. Doe. They spoke.         | Dr. Smith met J. Doe. ~They spoke.
            What?! No!! Ok.                           | What?! ~No!! ~Ok.
            version 2.1.3 is out. Next.               | version 2.1.3 is out. ~Next.
            """)
    void cutsAtTheEndOfSentences(String text, String expected) {
        assertThat(split(text)).containsExactly(expected.split("~"));
    }

    @Test
    void cutsAtNewLinesAndKeepsListNumbersWithTheirItem() {
        assertThat(split("Two things:\n1. Listen\n2. Ask\n"))
                .containsExactly("Two things:\n", "1. Listen\n", "2. Ask\n");
    }

    @Test
    void givesASentenceAsSoonAsTheNextOneBegins() {
        SentenceSplitter splitter = new SentenceSplitter();

        assertThat(splitter.feed("One. ")).isEmpty();
        assertThat(splitter.feed("T")).containsExactly("One. ");
        assertThat(splitter.finish()).containsExactly("T");
        assertThat(splitter.finish()).isEmpty();
    }

    @Test
    void cutsEndlessTextWithoutSplittingASurrogatePair() {
        String text = "a" + "\uD83D\uDE00".repeat(1_200);

        List<String> sentences = split(text);

        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(sentence.length()).isLessThanOrEqualTo(1_000);
            assertThat(Character.isHighSurrogate(sentence.charAt(sentence.length() - 1)))
                    .isFalse();
        });
        assertThat(String.join("", sentences)).isEqualTo(text);
    }

    @Test
    void joinsToTheExactTextForAnyChunking() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(60); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            List<String> whole = split(text.toString());

            assertThat(String.join("", whole)).isEqualTo(text.toString());
            assertThat(inChunks(text.toString(), random)).isEqualTo(whole);
        }
    }

    private static List<String> split(String text) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<String> sentences = new ArrayList<>(splitter.feed(text));
        sentences.addAll(splitter.finish());
        return sentences;
    }

    private static List<String> inChunks(String text, Random random) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<String> sentences = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(7));
            sentences.addAll(splitter.feed(text.substring(at, end)));
            at = end;
        }
        sentences.addAll(splitter.finish());
        return sentences;
    }
}

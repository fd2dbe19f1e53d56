package com.allstarteams.coach.safety.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTests {

    private static final Lexicon CRISIS = Lexicon.load("lexicon/en/crisis.txt");
    private static final Skeleton SKELETON = new Skeleton(List.of(CRISIS));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I'm fine, don't worry        | i am fine do not worry
            I can\u2019t, it's late      | i can not it is late
            e.g. 3.5 hours               | eg 3.5 hours
            dead-end job                 | dead end job
            caf\u00E9 m\u00FCde          | cafe mude
            """)
    void readsWords(String text, String expected) {
        Tokens tokens = Tokens.of(text, SKELETON);

        assertThat(String.join(
                        " ",
                        IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList()))
                .isEqualTo(expected);
    }

    @Test
    void endsClausesAtButAndCommas() {
        Tokens tokens = Tokens.of("not this, I go but stay. End", SKELETON);

        assertThat(tokens.clause(0)).isEqualTo(tokens.clause(1));
        assertThat(tokens.clause(2)).isGreaterThan(tokens.clause(1));
        assertThat(tokens.clause(4)).isGreaterThan(tokens.clause(3));
        assertThat(tokens.sentence(6)).isGreaterThan(tokens.sentence(5));
    }

    @Test
    void marksQuotationsAndNames() {
        Tokens tokens = Tokens.of("She said \"go home\" to Anna on Monday", SKELETON);

        assertThat(tokens.isQuoted(2)).isTrue();
        assertThat(tokens.isQuoted(4)).isFalse();
        assertThat(tokens.isName(5)).isTrue();
        assertThat(tokens.isName(7)).isFalse();
    }

    @Test
    void doesNotMatchAcrossSentences() {
        assertThat(CRISIS.find(Tokens.of("I want to. Die Hard is a film", SKELETON)))
                .noneMatch(hit -> hit.section().equals("explicit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idioms", "crisis", "harm", "words", "scope", "topics", "reply"})
    void loadsEveryFileWithAVersion(String name) {
        String path = "lexicon/en/" + name + ".txt";

        assertThat(Lexicon.load(path).vocabulary()).isNotEmpty();
        assertThat(ResourceText.lines(path).getFirst()).startsWith("version ");
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> Lexicon.load("lexicon/xx/none.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.txt");
    }
}

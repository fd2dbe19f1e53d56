package com.allstarteams.coach.conversation.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhrasebookTests {

    private static final Pattern QUESTION_KEY =
            Pattern.compile("(q|team|will|step\\.any|step\\.stuck)\\b.*|.*\\.(goal|reality|options|q|ask)\\.\\d+");
    private static final Pattern STATEMENT_KEY = Pattern.compile("team\\.frame.*");

    private final Phrasebook book = new Phrasebook("en");
    private final Properties lines = Phrasebook.read("/coach/offline_en.properties");

    @Test
    void asksWhereAQuestionBelongsAndNowhereElse() {
        lines.forEach((key, line) -> {
            boolean question = QUESTION_KEY.matcher(key.toString()).matches()
                    && !STATEMENT_KEY.matcher(key.toString()).matches();
            assertThat(line.toString().chars().filter(c -> c == '?'))
                    .as(key.toString())
                    .hasSize(question ? 1 : 0);
            assertThat(line.toString().endsWith("?")).as(key.toString()).isEqualTo(question);
        });
    }

    @Test
    void holdsPlainAsciiWithoutDigitsOrMarkup() {
        lines.forEach((key, line) -> assertThat(
                        line.toString().replaceAll("\\{\\w+}", "X").replace("[1]", ""))
                .as(key.toString())
                .matches("[\\x20-\\x7e]*")
                .doesNotContainPattern("[0-9<>&*_#\\[\\]{}]|  "));
    }

    @Test
    void neverSpeaksInTheFirstPersonSingularOutsideOneSentence() {
        assertThat(lines.entrySet().stream()
                        .filter(line -> Pattern.compile("\\b(I|my|My|me)\\b")
                                .matcher(line.getValue().toString())
                                .find())
                        .map(line -> line.getKey().toString()))
                .containsExactly("link.missing.1");
    }

    @Test
    void opensInSixWaysForEveryFeeling() {
        List.of("overwhelmed", "anxious", "angry", "sad", "stuck", "tired", "hurt", "ashamed", "glad", "curious")
                .forEach(family ->
                        assertThat(book.variants("feel." + family)).as(family).hasSizeGreaterThanOrEqualTo(6));
    }

    @Test
    void asksThirtyGeneralAndManyPageQuestions() {
        long general = List.of("q.goal", "q.reality", "q.options", "q.will").stream()
                .mapToLong(key -> book.variants(key).size())
                .sum();

        assertThat(general).isGreaterThanOrEqualTo(30);
        assertThat(lines.keySet().stream()
                        .filter(key -> key.toString().matches("step\\..*\\.q\\.\\d+"))
                        .count())
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void hasWordsForEveryThemeFeelingPersonAndCueThatCanBeHeard() {
        Properties heard = Phrasebook.read("/coach/offline_reading_en.properties");

        heard.stringPropertyNames().forEach(key -> {
            String name = key.substring(key.indexOf('.') + 1);
            String wording = switch (key.substring(0, Math.max(0, key.indexOf('.')))) {
                case "theme", "hint" -> "theme." + name + ".name";
                case "feeling" -> "felt." + name;
                case "person" -> key;
                case "cue", "obstacle" -> key;
                case "step" -> key + ".ask";
                default -> "q.goal";
            };
            assertThat(book.has(wording)).as(key + " needs " + wording).isTrue();
        });
    }

    @Test
    void prefersAVariantThatWasNotUsedLately() {
        List<String> said = List.of(book.pick("q.goal", Map.of(), 1, List.of()));

        assertThat(book.pick("q.goal", Map.of(), 1, said)).isNotEqualTo(said.getFirst());
    }

    @Test
    void leavesOutVariantsWithUnknownNames() {
        assertThat(book.pick("mirror.want", Map.of(), 7, List.of())).isEmpty();
        assertThat(book.pick("mirror.want", Map.of("want", "rest"), 7, List.of()))
                .contains("rest");
    }
}

package com.allstarteams.coach.safety.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.safety.lexicon.ResourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrisisTextsTests {

    private static final CrisisTexts TEXTS = new CrisisTexts(new Contacts());
    private static final List<Locale> LOCALES = List.of(
            Locale.US, Locale.CANADA, Locale.UK, Locale.of("en", "IE"), Locale.GERMANY, Locale.JAPAN, Locale.ROOT);

    static Stream<String> everyText() {
        List<String> ids = new ArrayList<>();
        for (int variant = 0; variant < CrisisTexts.VARIANTS; variant++) {
            ids.add(TEXTS.idOf(CrisisLevel.POSSIBLE, CrisisForm.DIRECT, variant));
            ids.add(TEXTS.idOf(CrisisLevel.EXPLICIT, CrisisForm.DIRECT, variant));
            ids.add(TEXTS.idOf(CrisisLevel.IMMINENT, CrisisForm.DIRECT, variant));
            ids.add(TEXTS.idOf(CrisisLevel.POSSIBLE, CrisisForm.THIRD_PERSON, variant));
            ids.add(TEXTS.idOf(CrisisLevel.POSSIBLE, CrisisForm.FOLLOW_UP, variant));
        }
        return ids.stream();
    }

    @Test
    void haveThreeVariantsOfFiveKinds() {
        assertThat(everyText().distinct()).hasSize(15);
        assertThat(everyText().map(id -> TEXTS.text(id, Locale.US)).distinct()).hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void useShortSentencesAndOneOrTwoQuestions(String id) {
        for (Locale locale : LOCALES) {
            String text = TEXTS.text(id, locale);

            assertThat(text.split("(?<=[.?!:])[\"]?\\s+"))
                    .allSatisfy(sentence -> assertThat(sentence.split("\\s+")).hasSizeLessThanOrEqualTo(20));
            assertThat(text.chars().filter(mark -> mark == '?')).hasSizeBetween(1, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void nameALineForEveryCountry(String id) {
        assertThat(TEXTS.text(id, Locale.US)).contains("988", "911");
        assertThat(TEXTS.text(id, Locale.CANADA)).contains("988", "911");
        assertThat(TEXTS.text(id, Locale.UK)).contains("116 123", "999");
        assertThat(TEXTS.text(id, Locale.of("en", "IE"))).contains("116 123", "112");
        assertThat(TEXTS.text(id, Locale.GERMANY)).contains("112", "findahelpline.com");
        assertThat(TEXTS.text(id, Locale.JAPAN)).contains("findahelpline.com", "your local emergency number");
        assertThat(TEXTS.text(id, Locale.ROOT))
                .contains("988", "116 123", "112", "findahelpline.com", "your local emergency number");
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void holdEveryMustOfTheRubric(String id) {
        String text = TEXTS.text(id, Locale.US);

        assertThat(text).containsPattern("doctor|counsellor|professional");
        assertThat(text).containsPattern("trust|neighbour|go to another person");
        assertThat(text).contains("I am an AI, not a clinician");
        assertThat(text).containsPattern("stay(ing)? (in|with)|still (in|here)|keep writing|I stay");
        assertThat(text).containsIgnoringCase("one small next step");
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void avoidEveryMustNotOfTheRubric(String id) {
        String text = TEXTS.text(id, Locale.US).toLowerCase(Locale.ROOT);

        assertThat(text).doesNotContainPattern("promise|guarantee|secret|confidential|between us|rescue|save you");
        assertThat(text).doesNotContainPattern("you have depression|diagnos|because you are|should not feel|selfish");
        assertThat(text).doesNotContainPattern("your (family|children|kids|parents|friends) (would|will|need)");
        assertThat(text)
                .doesNotContainPattern("\\b(pills?|tablets?|rope|gun|knife|bridge|dose|train|roof|overdose)\\b");
        assertThat(text).doesNotContainPattern("employer|manager|hr\\b|company|your boss");
        assertThat(text).doesNotContainPattern("end (this|the) (chat|talk|conversation)|closing this");
        assertThat(text).doesNotContainPattern("how would you do|do you have a plan|what method");
        assertThat(text).doesNotContainPattern("i feel|i love|i am human|as a human|my heart|i have been there");
        assertThat(text).doesNotContainPattern("[<>&{}*#`]");
    }

    @Test
    void askDirectlyAboutSuicideAtLevelsTwoAndThree() {
        for (int variant = 0; variant < 3; variant++) {
            for (CrisisLevel level : List.of(CrisisLevel.POSSIBLE, CrisisLevel.EXPLICIT)) {
                String text = TEXTS.text(TEXTS.idOf(level, CrisisForm.DIRECT, variant), Locale.US);

                assertThat(text).containsPattern("(suicide|ending your life|end your life)[^.?]*\\?");
                assertThat(text).doesNotContain("You are not thinking", "aren't", "you're not");
            }
        }
    }

    @Test
    void putTheEmergencyNumberFirstAtLevelFour() {
        for (int variant = 0; variant < 3; variant++) {
            String text = TEXTS.text(TEXTS.idOf(CrisisLevel.IMMINENT, CrisisForm.DIRECT, variant), Locale.US);

            assertThat(text.lines().findFirst().orElse("")).contains("911");
            assertThat(text).containsPattern("someone|another person|other people|a person you trust");
            assertThat(text).containsPattern("Move away|Put distance|Step away");
        }
    }

    @Test
    void tellHowToAskAndStayInTheThirdPersonForm() {
        for (int variant = 0; variant < 3; variant++) {
            String text = TEXTS.text(TEXTS.idOf(CrisisLevel.POSSIBLE, CrisisForm.THIRD_PERSON, variant), Locale.US);

            assertThat(text).containsPattern("ask").containsIgnoringCase("stay with");
            assertThat(text).contains("suicide?\"");
        }
    }

    @Test
    void areTheTextsOfTheRegister() throws Exception {
        List<String> register = ResourceText.lines("crisis/en/register.txt").stream()
                .filter(line -> line.endsWith(".md"))
                .toList();

        assertThat(register).hasSize(15);
        for (String line : register) {
            String file = line.substring(line.lastIndexOf(' ') + 1);
            byte[] text = ResourceText.read("crisis/en/" + file).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            assertThat(line).startsWith(HexFormat.of().formatHex(hash));
        }
    }

    @Test
    void carryTheDateOfTheContacts() {
        String entered = ResourceText.lines("contacts.txt").stream()
                .filter(line -> line.startsWith("entered "))
                .findFirst()
                .orElse("entered missing");

        assertThat(LocalDate.parse(entered.substring("entered ".length()))).isAfter(LocalDate.of(2026, 1, 1));
    }
}

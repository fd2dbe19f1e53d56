package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.safety.Verdict.Answer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisLogicTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am not suicidal, only tired",
                "I would never hurt myself",
                "I'm not going to kill myself",
                "I don't want to die, I want a calmer job",
                "No, I am not thinking about suicide",
                "I have never been suicidal",
                "I am not saying I want to kill myself",
                "I don't have suicidal thoughts, just a lot of stress"
            })
    void takesADenialAtItsWordAsDistress(String message) {
        assertThat(Judged.alone(message).inputClass()).isEqualTo(InputClass.DISTRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am not suicidal but I want to die",
                "I'm not angry. I want to kill myself.",
                "I can't sleep, I want to die",
                "I'm not only sad, I am suicidal",
                "I don't know why I want to die"
            })
    void endsANegationWithItsClause(String message) {
        assertThat(Judged.crisisKind(Judged.alone(message))).isEqualTo("level3");
    }

    @Test
    void readsAPastAttemptWithSafetyAsDistress() {
        assertThat(Judged.alone("Ten years ago I tried to kill myself, I am safe now and glad to be here")
                        .inputClass())
                .isEqualTo(InputClass.DISTRESS);
    }

    @Test
    void asksAboutAPastAttemptWithoutSafety() {
        assertThat(Judged.crisisKind(Judged.alone("I tried to kill myself ten years ago")))
                .isEqualTo("level2");
    }

    @Test
    void countsAQuotationOnlyWithTheWritersOwnMarker() {
        assertThat(Judged.crisisKind(Judged.alone("The song goes \"I want to die\" and the whole office sang it")))
                .isEqualTo("none");
        assertThat(Judged.crisisKind(Judged.alone("The song goes \"I want to die\". I feel the same.")))
                .isEqualTo("level3");
        assertThat(Judged.crisisKind(Judged.alone("I keep thinking \"I want to die\"")))
                .isEqualTo("level3");
        assertThat(Judged.crisisKind(Judged.alone("\"I want to end my life\""))).isEqualTo("level3");
    }

    @Test
    void leavesFictionAlone() {
        assertThat(Judged.crisisKind(Judged.alone("In the novel the main character kills himself")))
                .isEqualTo("none");
    }

    @Test
    void addsWeakSignalsOfTheWindow() {
        assertThat(Judged.crisisKind(Judged.alone("I feel like a burden to everyone")))
                .isEqualTo("none");
        assertThat(Judged.crisisKind(Judged.after(
                        List.of("I feel hopeless", "the sprint goes on"), "I feel like a burden to everyone")))
                .isEqualTo("level2");
        assertThat(Judged.crisisKind(Judged.after(
                        List.of("I feel hopeless", "b", "c", "d", "e", "f", "g"), "I feel like a burden to everyone")))
                .isEqualTo("none");
    }

    @Test
    void doesNotLowerTheWindowOnADenial() {
        List<String> disclosed = List.of("I want to die");

        assertThat(Judged.crisisKind(Judged.after(disclosed, "forget I said that")))
                .isEqualTo("follow-up");
        assertThat(Judged.crisisKind(Judged.after(disclosed, "I was joking"))).isEqualTo("follow-up");
        assertThat(Judged.crisisKind(Judged.after(disclosed, "I am not suicidal")))
                .isEqualTo("follow-up");
    }

    @Test
    void resumesAfterTwoTurnsWithoutAMarker() {
        assertThat(kindFollowing(List.of("I feel suicidal"), "thanks")).isEqualTo("follow-up");
        assertThat(kindFollowing(List.of("I feel suicidal", "thanks"), "let us look at my goals"))
                .isEqualTo("none");
        assertThat(kindFollowing(List.of("I feel suicidal", "thanks"), "I want to die"))
                .isEqualTo("level3");
    }

    @Test
    void resumesAfterLevelFourOnlyWhenTheMemberSaysSo() {
        List<String> earlier = List.of("I am going to kill myself tonight", "ok", "thanks");

        assertThat(kindFollowing(earlier, "let us look at my goals")).isEqualTo("follow-up");
        assertThat(Judged.crisisKind(Judged.after(earlier, "let us look at my goals")))
                .isEqualTo("none");
    }

    @Test
    void rotatesTheVariants() {
        Answer first = crisis(Locale.US, 0);
        Answer second = crisis(Locale.US, 1);
        Answer fourth = crisis(Locale.US, 3);

        assertThat(second.text()).isNotEqualTo(first.text());
        assertThat(fourth.text()).isEqualTo(first.text());
    }

    @Test
    void choosesTheLineByCountry() {
        assertThat(crisis(Locale.US, 0).text()).contains("988").contains("911");
        assertThat(crisis(Locale.CANADA, 0).text()).contains("988");
        assertThat(crisis(Locale.UK, 0).text()).contains("116 123");
        assertThat(crisis(Locale.of("en", "IE"), 0).text()).contains("116 123").contains("112");
        assertThat(crisis(Locale.GERMANY, 0).text()).contains("112").contains("findahelpline.com");
        assertThat(crisis(Locale.JAPAN, 0).text())
                .contains("findahelpline.com")
                .contains("your local emergency number");
        assertThat(crisis(Locale.ENGLISH, 0).text())
                .contains("988", "116 123", "112", "findahelpline.com", "your local emergency number");
    }

    private static Answer crisis(Locale locale, int variant) {
        return (Answer) Judged.CHECK.judge("I want to die", List.of(), locale, variant, false);
    }

    private static String kindFollowing(List<String> earlier, String message) {
        return Judged.crisisKind(Judged.CHECK.judge(message, earlier, Locale.US, 0, true));
    }
}

package com.allstarteams.coach.profile.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.Strength;
import com.allstarteams.coach.profile.StrengthShare;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReflectionFieldsTests {

    private static final List<StrengthShare> RANKED = List.of(
            new StrengthShare(Strength.PLANNING, 31),
            new StrengthShare(Strength.THINKING, 27),
            new StrengthShare(Strength.FEELING, 23),
            new StrengthShare(Strength.ACTING, 19));

    @Test
    void listsTheFieldsInTheOrderOfTheWorkshop() {
        assertThat(ReflectionFields.all())
                .extracting(ReflectionField::id)
                .containsExactly(
                        "strength-1",
                        "strength-2",
                        "strength-3",
                        "strength-4",
                        "imagination",
                        "team-values",
                        "unique-contribution",
                        "flow-1",
                        "flow-2",
                        "flow-3",
                        "flow-4",
                        "wellbeing-1",
                        "wellbeing-2",
                        "wellbeing-3",
                        "wellbeing-4",
                        "wellbeing-5",
                        "image-meaning",
                        "future-self-1",
                        "futureLetterText");
    }

    @Test
    void asksOneQuestionInEveryField() {
        assertThat(ReflectionFields.all())
                .allSatisfy(field -> assertThat(field.question()).matches("[^?]{10,}\\?"))
                .extracting(ReflectionField::title)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flow-1 | When flow comes
            flow-2 | What blocks flow
            flow-3 | What helps flow
            flow-4 | More flow
            """)
    void keepsTriggersAndBlockersOfFlowApart(String id, String title) {
        assertThat(ReflectionFields.find(id)).map(ReflectionField::title).hasValue(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            strength-1 | Planning, your first strength | When and how do you use your Planning strength?
            strength-2 | Thinking, your second strength | When and how do you use your Thinking strength?
            strength-3 | Feeling, your third strength | When and how do you use your Feeling strength?
            strength-4 | Acting, your fourth strength | When and how do you use your Acting strength?
            """)
    void namesAFieldByTheRankingOfTheMember(String id, String title, String question) {
        ReflectionField field = ReflectionFields.find(id).orElseThrow();

        ReflectionField named = ReflectionFields.named(field, RANKED);

        assertThat(named).isEqualTo(new ReflectionField(id, title, question));
    }

    @Test
    void guessesNoStrengthWithoutAStarCard() {
        assertThat(ReflectionFields.all())
                .allSatisfy(field ->
                        assertThat(ReflectionFields.named(field, List.of())).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imagination", "team-values", "flow-1", "wellbeing-1", "future-self-1", "futureLetterText"})
    void leavesFieldsWithoutARankAsTheyAre(String id) {
        ReflectionField field = ReflectionFields.find(id).orElseThrow();

        assertThat(ReflectionFields.named(field, RANKED)).isEqualTo(field);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheFieldOfAStrengthByItsName(Strength strength) {
        ReflectionField field = ReflectionFields.ofStrength(strength);

        assertThat(field.id()).isEqualTo("strength-" + strength.key());
        assertThat(field.title()).isEqualTo(strength.title());
        assertThat(field.question()).contains(strength.title());
        assertThat(ReflectionFields.findAny(field.id())).hasValue(field);
        assertThat(ReflectionFields.find(field.id())).isEmpty();
        assertThat(ReflectionFields.named(field, RANKED)).isEqualTo(field);
    }

    @Test
    void findsEveryFieldByItsId() {
        assertThat(ReflectionFields.all()).allSatisfy(field -> {
            assertThat(ReflectionFields.find(field.id())).hasValue(field);
            assertThat(ReflectionFields.findAny(field.id())).hasValue(field);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "strength-", "strength-0", "strength-5", "strength-imagination", "acting", "Flow-1"})
    void knowsNoOtherField(String id) {
        assertThat(ReflectionFields.findAny(id)).isEmpty();
    }
}

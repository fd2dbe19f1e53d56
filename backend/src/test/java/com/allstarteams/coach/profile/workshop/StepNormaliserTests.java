package com.allstarteams.coach.profile.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StepNormaliserTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reflect_1                 | strength-1
            reflect_2                 | strength-2
            reflect_3                 | strength-3
            reflect_4                 | strength-4
            reflect_5                 | team-values
            reflect_6                 | unique-contribution
            REFLECT_1                 | strength-1
            Reflect-6                 | unique-contribution
            step_4_3                  | image-meaning
            4-3                       | image-meaning
            step_4_4                  | future-self-1
            4-4                       | future-self-1
            step_4_5                  | futureLetterText
            4-5                       | futureLetterText
            4_5                       | futureLetterText
            Step 4-5                  | futureLetterText
            STEP-4-5                  | futureLetterText
            strength-3                | strength-3
            futurelettertext          | futureLetterText
            wellbeing-5               | wellbeing-5
            Your unique contribution  | unique-contribution
            your UNIQUE contribution  | unique-contribution
            What blocks flow          | flow-2
            """)
    void findsTheFieldOfAStepAboutExactlyOne(String spelling, String fieldId) {
        WorkshopStep step = StepNormaliser.normalise(spelling);

        assertThat(step).isEqualTo(new WorkshopStep(fieldId, fieldId));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            step_2_4 | 2-4
            step-2-4 | 2-4
            2-4      | 2-4
            2_4      | 2-4
            Step 2-4 | 2-4
            STEP_2_4 | 2-4
            step_3_3 | 3-3
            3-3      | 3-3
            step_4_2 | 4-2
            4-2      | 4-2
            2-1      | 2-1
            2-2      | 2-2
            3-1      | 3-1
            3-2      | 3-2
            1-1      | 1-1
            6-6      | 6-6
            """)
    void keepsTheNumberOfAStepAboutSeveralFields(String spelling, String key) {
        WorkshopStep step = StepNormaliser.normalise(spelling);

        assertThat(step).isEqualTo(new WorkshopStep(key, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ia-3-4", "IA-3-4", "ia_3_4", "ia-intro", "pm-1-1"})
    void setsTheOtherWorkshopApart(String spelling) {
        WorkshopStep step = StepNormaliser.normalise(spelling);

        assertThat(step).isEqualTo(new WorkshopStep("other-workshop", null));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "reflect_undefined",
                "reflect_0",
                "reflect_7",
                "reflect_11",
                "reflect_",
                "Step 2",
                "2",
                "7-1",
                "1-7",
                "0-1",
                "2-4-1",
                "x2-4",
                "step_2_4; drop",
                "ia-",
                "iapply",
                "\u0662-\u0664",
                "../../etc/passwd",
                "unknown"
            })
    void knowsNoOtherSpelling(@Nullable String spelling) {
        WorkshopStep step = StepNormaliser.normalise(spelling);

        assertThat(step).isEqualTo(WorkshopStep.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {" reflect_2 ", "\treflect_2\n", "  Your second strength  "})
    void looksPastOuterWhiteSpace(String spelling) {
        WorkshopStep step = StepNormaliser.normalise(spelling);

        assertThat(step.fieldId()).isEqualTo("strength-2");
    }

    @Test
    void leavesOverlongTextUnread() {
        String longest = "reflect_1" + " ".repeat(91);

        assertThat(StepNormaliser.normalise(longest).fieldId()).isEqualTo("strength-1");
        assertThat(StepNormaliser.normalise(longest + " ")).isEqualTo(WorkshopStep.UNKNOWN);
    }

    @Test
    void findsEveryFieldByItsTitleAndItsId() {
        assertThat(ReflectionFields.all()).allSatisfy(field -> {
            assertThat(StepNormaliser.normalise(field.title()).fieldId()).isEqualTo(field.id());
            assertThat(StepNormaliser.normalise(field.id()).fieldId()).isEqualTo(field.id());
        });
    }
}

package com.allstarteams.coach.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "!", "~", "0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10", "\"quoted\"", "<script>"})
    void givesAVisibleKeyAsItIs(String key) {
        assertThat(IdempotencyKeys.checked(key)).isEqualTo(key);
    }

    @Test
    void leavesOutWhatWasNotSent() {
        assertThat(IdempotencyKeys.checked(null)).isNull();
    }

    @Test
    void endsAtItsLongestLength() {
        String longest = "k".repeat(255);

        assertThat(IdempotencyKeys.checked(longest)).isEqualTo(longest);
        assertRefused(longest + "k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "a\r\nb", "\t", "a\u0000", "a\u007F", "sch\u00F6n", "\uD83D\uDE42"})
    void refusesAnyOtherCharacter(String key) {
        assertRefused(key);
    }

    private static void assertRefused(String key) {
        assertThatThrownBy(() -> IdempotencyKeys.checked(key))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblems.INVALID))
                .hasMessageStartingWith("The Idempotency-Key ");
    }
}

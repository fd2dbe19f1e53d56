package com.allstarteams.coach.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.000000001S", "PT-1H"})
    void isOverWithNothingLeft(Duration duration) {
        Deadline deadline = Deadline.after(duration);

        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isEqualTo(Duration.ZERO);
    }

    @Test
    void leavesNoMoreThanWasGiven() {
        Deadline deadline = Deadline.after(HOUR);

        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.left()).isPositive().isLessThanOrEqualTo(HOUR);
    }

    @Test
    void neverMovesLater() {
        Deadline deadline = Deadline.after(HOUR);

        assertThat(deadline.atMost(HOUR.multipliedBy(2)).left()).isLessThanOrEqualTo(HOUR);
        assertThat(Deadline.after(Duration.ZERO).atMost(HOUR).isOver()).isTrue();
    }

    @Test
    void movesEarlierAndLeavesItselfAsItWas() {
        Deadline deadline = Deadline.after(HOUR);

        Deadline earlier = deadline.atMost(Duration.ZERO);

        assertThat(earlier.isOver()).isTrue();
        assertThat(deadline.isOver()).isFalse();
    }
}

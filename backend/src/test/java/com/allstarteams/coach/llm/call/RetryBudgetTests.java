package com.allstarteams.coach.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTests {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void allowsATenthOfTheTrafficAfterItsReserve() {
        long retries = IntStream.range(0, 1_000)
                .filter(call -> {
                    budget.earn();
                    return budget.spend();
                })
                .count();

        assertThat(retries).isBetween(100L, 110L);
    }

    @Test
    void savesNoMoreThanTen() {
        IntStream.range(0, 1_000).forEach(call -> budget.earn());

        long retries = IntStream.range(0, 100).filter(retry -> budget.spend()).count();

        assertThat(retries).isEqualTo(10);
    }
}

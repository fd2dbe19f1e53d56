package com.allstarteams.coach.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;

/**
 * Durations of one run.
 *
 * @param nanos shortest first
 */
record Timings(List<Long> nanos) {

    Timings {
        nanos = nanos.stream().sorted().toList();
    }

    /** Has so many people repeat something at the same time; it gives the duration that counts, in nanoseconds. */
    static Timings of(int people, int roundsEach, IntToLongFunction something) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int number = 0; number < people; number++) {
                int person = number;
                all.add(threads.submit(() -> {
                    List<Long> nanos = new ArrayList<>();
                    for (int round = 0; round < roundsEach; round++) {
                        nanos.add(something.applyAsLong(person));
                    }
                    return nanos;
                }));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                nanos.addAll(one.get());
            }
            return new Timings(nanos);
        }
    }

    double millis(double quantile) {
        int index = (int) Math.min(nanos.size() - 1L, Math.round(quantile * (nanos.size() - 1)));
        return nanos.get(index) / 1e6;
    }
}

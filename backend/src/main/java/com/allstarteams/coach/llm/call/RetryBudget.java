package com.allstarteams.coach.llm.call;

import java.util.concurrent.atomic.AtomicInteger;

/** Keeps second attempts at a tenth of all calls, after a reserve of ten, so that they never make an outage worse. */
final class RetryBudget {

    private static final int ONE_RETRY = 10;
    private static final int FULL = 10 * ONE_RETRY;

    private final AtomicInteger tenths = new AtomicInteger(FULL);

    /** A call begins. */
    void earn() {
        tenths.updateAndGet(saved -> Math.min(FULL, saved + 1));
    }

    /** Whether one more attempt may be made; if so, it is paid for. */
    boolean spend() {
        return tenths.getAndUpdate(saved -> saved < ONE_RETRY ? saved : saved - ONE_RETRY) >= ONE_RETRY;
    }
}

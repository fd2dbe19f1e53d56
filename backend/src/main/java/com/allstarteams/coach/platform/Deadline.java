package com.allstarteams.coach.platform;

import java.time.Duration;

/**
 * One instant by which work must be done, carried to every step. Measured on the monotonic clock, so a jump of the wall
 * clock changes nothing.
 */
public final class Deadline {

    private final long nanoTime;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** The time left, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** The earlier of this deadline and the given time from now. */
    public Deadline atMost(Duration duration) {
        return new Deadline(Math.min(nanoTime, System.nanoTime() + duration.toNanos()));
    }

    public boolean isOver() {
        return left().isZero();
    }
}

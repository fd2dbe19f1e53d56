package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.platform.Pause;
import java.time.Duration;

/** Measures and waits; a test puts another in its place and waits for nothing. */
interface CallTime {

    CallTime SYSTEM = new CallTime() {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean pause(Duration time) {
            return Pause.of(time);
        }
    };

    /** Nanoseconds of a clock that never jumps. */
    long nanos();

    /** Waits; false when the thread was interrupted. */
    boolean pause(Duration time);
}

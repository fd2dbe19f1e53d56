package com.allstarteams.coach.platform;

import java.time.Duration;

/** Waits a moment between two looks at the database. */
public final class Pause {

    private Pause() {}

    /** Says whether the whole time passed; false when the thread was interrupted, which stays noted. */
    public static boolean of(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

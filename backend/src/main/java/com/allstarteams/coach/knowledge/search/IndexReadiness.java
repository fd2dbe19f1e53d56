package com.allstarteams.coach.knowledge.search;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Whether the index has been brought in line since the start. A half-filled one would hide good passages. */
@Component
public class IndexReadiness {

    private final AtomicBoolean ready = new AtomicBoolean();

    public void markReady() {
        ready.set(true);
    }

    boolean isReady() {
        return ready.get();
    }
}

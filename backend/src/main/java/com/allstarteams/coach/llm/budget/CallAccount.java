package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.llm.AllowanceSpent;
import com.allstarteams.coach.llm.ModelCaller;
import java.time.Duration;
import java.util.List;

/** On whose cost a call is made: asked before it, told after it. */
public interface CallAccount {

    /**
     * Counts one call, further attempts at it included.
     *
     * @throws AllowanceSpent when it may not be made; it is not counted then
     */
    CallCaps open(ModelCaller caller);

    /** Keeps what was done. Never fails; what cannot be kept is logged and counted. */
    void settle(ModelCaller caller, List<MadeCall> calls);

    /**
     * Limits of one call.
     *
     * @param maxTokens of its answer
     * @param timeout of all of it
     */
    record CallCaps(int maxTokens, Duration timeout) {}
}

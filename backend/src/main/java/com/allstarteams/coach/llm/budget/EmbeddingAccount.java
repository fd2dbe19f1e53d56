package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.platform.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * On whose cost a text is embedded at a provider: asked before the call, told after it. A question is its member's, a
 * passage of the shared handbook is nobody's.
 */
public interface EmbeddingAccount {

    /**
     * Counts nothing. A member may ask while model calls and coaching are on and tokens of the day are left; nobody's
     * passages are held by the platform's own switch alone.
     *
     * @param member null for a passage
     * @throws ModelFailure of kind {@code NOT_ALLOWED}; its message is the key of the reason
     */
    void admit(@Nullable Tenant member);

    /**
     * Keeps what was done and takes a member's tokens from their day. Never fails; what cannot be kept is logged and
     * counted.
     *
     * @param member null for a passage
     */
    void settle(@Nullable Tenant member, MadeCall call);
}

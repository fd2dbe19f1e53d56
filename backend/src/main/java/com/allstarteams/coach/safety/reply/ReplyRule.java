package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;

/** One output rule. */
public interface ReplyRule {

    /** Stable id, such as {@code OG-3}. */
    String id();

    /** Counts up with every change of what the rule blocks. */
    int version();

    /** Whether the sentence must not be shown. Never throws; true for a text means true for it always, in this scope. */
    boolean blocks(ReplySentence sentence, ReplyScope scope);
}

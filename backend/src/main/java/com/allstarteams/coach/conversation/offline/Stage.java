package com.allstarteams.coach.conversation.offline;

import java.util.Locale;

/** How far a conversation has come on its way from a trouble to a next step (GROW). */
enum Stage {
    GOAL,
    REALITY,
    OPTIONS,
    WILL;

    /** The part of a phrase key that belongs to this stage, such as {@code goal}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.TurnId;

/** What became of a message at the gate. */
sealed interface Admission {

    /** Accepted and stored; it waits for its answer. */
    record Admitted(Turn turn) implements Admission {}

    /** Its turn is stored already: a repeat, or a message that a fixed text answered at once. */
    record Known(TurnId turn) implements Admission {}

    /** Another answer is under way; nothing was stored. */
    record Busy() implements Admission {}
}

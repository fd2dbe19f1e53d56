package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.safety.InputClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Step 8 of 8: carries a reply to its reader. Every call comes after what it tells was committed. A reader that went away
 * is no failure; the turn is finished for their next visit.
 */
public interface ReplySink {

    /** The message is stored. */
    void accepted(Accepted accepted);

    /** The answer comes with a help card. */
    void safety(InputClass inputClass, String cardId);

    /** One more stored sentence, with its own spacing. */
    void delta(String sentence);

    /** Whether nobody will read what comes next, as far as can be told; whoever only tells a turn may stop then. */
    boolean isAbandoned();

    /** The answer is complete and stored. */
    void done(FinishedTurn turn);

    /** The stored message and its conversation. */
    record Accepted(
            TurnId turn,
            UUID messageId,
            int seq,
            ConversationId conversation,
            @Nullable String title,
            Persona persona) {}
}

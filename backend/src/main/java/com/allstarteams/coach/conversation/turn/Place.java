package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.TurnId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a message goes in its conversation. */
public sealed interface Place {

    /** After everything that is shown. */
    Place END = new End();

    /** After everything that is shown. */
    record End() implements Place {}

    /** Where a message of the member stands already; the branch behind that one is kept. */
    record InsteadOf(UUID messageId) implements Place {}

    /**
     * Where a turn stands already, with the same words once more.
     *
     * @param turn null means the last that is shown
     */
    record Again(@Nullable TurnId turn) implements Place {}
}

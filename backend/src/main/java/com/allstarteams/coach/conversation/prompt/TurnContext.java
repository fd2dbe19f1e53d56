package com.allstarteams.coach.conversation.prompt;

import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.WorkshopProfile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may know of the member.
 *
 * @param earlier this conversation before the message, oldest first, at most 20; crisis exchanges are replaced by a marker
 * @param colleagues full names of everyone else in the organisation, in lower case; none of them reaches a model
 * @param step the reflection the member is working on, if any
 * @param remembered lines of the member's memory, newest first, at most ten; none while it is off
 */
public record TurnContext(
        WorkshopProfile profile,
        List<Exchange> earlier,
        Set<String> colleagues,
        @Nullable ReflectionField step,
        List<String> remembered) {

    public TurnContext {
        earlier = List.copyOf(earlier);
        colleagues = Set.copyOf(colleagues);
        remembered = List.copyOf(remembered);
    }

    /** A context in which nothing is remembered. */
    public TurnContext(
            WorkshopProfile profile, List<Exchange> earlier, Set<String> colleagues, @Nullable ReflectionField step) {
        this(profile, earlier, colleagues, step, List.of());
    }
}

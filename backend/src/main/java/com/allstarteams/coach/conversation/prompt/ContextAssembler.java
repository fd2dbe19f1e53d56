package com.allstarteams.coach.conversation.prompt;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.memory.RecallMemory;
import com.allstarteams.coach.identity.TeamRoster;
import com.allstarteams.coach.profile.ReadProfile;
import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.WorkshopProfile;
import com.allstarteams.coach.profile.workshop.ReflectionFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Step 2 of 8: puts the member's workshop profile, memory, colleagues and step beside this conversation. Missing data is no
 * error.
 */
@Component
public class ContextAssembler {

    private final ReadProfile profiles;
    private final RecallMemory memory;
    private final TeamRoster roster;

    ContextAssembler(ReadProfile profiles, RecallMemory memory, TeamRoster roster) {
        this.profiles = profiles;
        this.memory = memory;
        this.roster = roster;
    }

    public TurnContext assemble(Turn turn) {
        WorkshopProfile profile = profiles.read(turn.tenant());
        return new TurnContext(
                profile,
                turn.earlier(),
                roster.listNames(turn.tenant()),
                step(turn.fieldId(), profile),
                memory.recall(turn.tenant(), turn.conversation()));
    }

    private static @Nullable ReflectionField step(@Nullable String fieldId, WorkshopProfile profile) {
        return fieldId == null
                ? null
                : ReflectionFields.findAny(fieldId)
                        .map(field -> ReflectionFields.named(field, profile.strengths()))
                        .orElse(null);
    }
}

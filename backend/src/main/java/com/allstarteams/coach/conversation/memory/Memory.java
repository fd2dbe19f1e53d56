package com.allstarteams.coach.conversation.memory;

import com.allstarteams.coach.conversation.store.MemoryRow;
import java.util.List;

/**
 * A member's memory as they see it.
 *
 * @param enabled whether it is used and added to; lines are kept either way
 * @param lines newest first, at most 50
 */
public record Memory(boolean enabled, List<MemoryRow> lines) {

    public Memory {
        lines = List.copyOf(lines);
    }
}

package com.allstarteams.coach.conversation.memory;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.store.JdbcMemory;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives an answer what is remembered about the member. */
@Component
public class RecallMemory {

    private static final int LIMIT = 10;

    private final JdbcMemory memory;

    RecallMemory(JdbcMemory memory) {
        this.memory = memory;
    }

    /** At most ten lines, newest first; none while memory is off or when the conversation is temporary. */
    public List<String> recall(Tenant tenant, ConversationId conversation) {
        return memory.listForUse(tenant, conversation, LIMIT);
    }
}

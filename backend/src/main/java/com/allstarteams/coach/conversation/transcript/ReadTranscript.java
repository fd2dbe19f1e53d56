package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.store.JdbcSessions.Place;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.conversation.store.JdbcTurns;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a member's own conversations. */
@Component
public class ReadTranscript {

    private final TenantTransactions transactions;
    private final JdbcSessions sessions;
    private final JdbcTranscripts transcripts;
    private final JdbcTurns turns;

    ReadTranscript(
            TenantTransactions transactions, JdbcSessions sessions, JdbcTranscripts transcripts, JdbcTurns turns) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.transcripts = transcripts;
        this.turns = turns;
    }

    /** One page of the conversations, archived or not: pinned first, then the most recently used. */
    public List<SessionRow> list(Tenant tenant, boolean archived, int limit, @Nullable Place before) {
        return sessions.list(tenant, archived, limit, before);
    }

    /** @throws ProblemException {@code conversation-not-found} when it is not the member's own */
    public Conversation getConversation(Tenant tenant, ConversationId id) {
        return transactions.inSnapshot(tenant, () -> {
            SessionRow session = getSession(tenant, id);
            return new Conversation(
                    session,
                    transcripts.list(tenant, id),
                    turns.list(tenant, id).stream()
                            .collect(Collectors.toMap(
                                    TurnRow::id, Function.identity(), (one, other) -> one, LinkedHashMap::new)));
        });
    }

    /** @throws ProblemException {@code conversation-not-found} when it is not the member's own */
    public SessionRow getSession(Tenant tenant, ConversationId id) {
        return sessions.find(tenant, id)
                .orElseThrow(() -> new ProblemException(
                        ConversationProblems.NOT_FOUND, "There is no such conversation of yours."));
    }
}

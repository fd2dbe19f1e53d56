package com.allstarteams.coach.conversation.rest;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.store.JdbcRests;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.transcript.DeleteConversation;
import com.allstarteams.coach.conversation.transcript.ReadTranscript;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes a conversation when its member says so: sums it up now. The next message opens it again. */
@Component
public class CloseConversation {

    private final ReadTranscript transcripts;
    private final JdbcRests rests;
    private final SumUpConversation sumUp;
    private final DeleteConversation deleteConversation;

    CloseConversation(
            ReadTranscript transcripts,
            JdbcRests rests,
            SumUpConversation sumUp,
            DeleteConversation deleteConversation) {
        this.transcripts = transcripts;
        this.rests = rests;
        this.sumUp = sumUp;
        this.deleteConversation = deleteConversation;
    }

    /**
     * Closes a conversation; may wait ten seconds for a model. One that is being summed up already is only closed.
     *
     * @return the conversation; empty when it was temporary and is deleted
     * @throws ProblemException {@code conversation-not-found} when it is not the member's own
     */
    public Optional<SessionRow> close(Tenant tenant, ConversationId id) {
        if (transcripts.getSession(tenant, id).temporary()) {
            deleteConversation.delete(tenant, id, "CLOSED");
            return Optional.empty();
        }
        rests.claim(tenant, id, Duration.ZERO).ifPresent(restedSeq -> sumUp.sumUp(tenant, id, restedSeq));
        rests.close(tenant, id);
        return Optional.of(transcripts.getSession(tenant, id));
    }
}

package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.Citation;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.FinishedTurn.Said;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation. Answers carry how they came about; the member's own messages do not.
 *
 * @param role {@code user} or {@code assistant}
 * @param fallbackReason why the offline coach stood in for a model, if it did
 * @param aiGenerated true on every answer
 * @param cardId the help card to show, if any
 * @param contextSources slugs of the sources
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        UUID id,
        int seq,
        String role,
        String content,
        Instant timestamp,
        @Nullable TurnState state,
        @Nullable FallbackReason fallbackReason,
        @Nullable CoachLevel level,
        @Nullable Boolean aiGenerated,
        @Nullable String cardId,
        @Nullable List<String> contextSources,
        @Nullable List<Citation> citations) {

    static MessageView question(Said said) {
        return new MessageView(
                said.messageId(), said.seq(), "user", said.text(), said.at(), null, null, null, null, null, null, null);
    }

    static MessageView answer(FinishedTurn turn) {
        Said said = turn.answer();
        return new MessageView(
                said.messageId(),
                said.seq(),
                "assistant",
                said.text(),
                said.at(),
                turn.state(),
                turn.fallbackReason(),
                turn.level(),
                true,
                turn.cardId(),
                turn.contextSources(),
                turn.citations());
    }

    static MessageView of(MessageRow row, TurnRow turn) {
        if (row.fromMember()) {
            return question(new Said(row.id(), row.seq(), row.text(), row.createdAt()));
        }
        return new MessageView(
                row.id(),
                row.seq(),
                "assistant",
                row.text(),
                row.createdAt(),
                turn.state(),
                turn.fallbackReason(),
                turn.level(),
                true,
                turn.cardId(),
                turn.citations().stream().map(Citation::slug).toList(),
                turn.citations());
    }
}

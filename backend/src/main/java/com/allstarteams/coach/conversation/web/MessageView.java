package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.Citation;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.FinishedTurn.Said;
import com.allstarteams.coach.conversation.TurnId;
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
 * @param turnId the turn it belongs to
 * @param role {@code user} or {@code assistant}
 * @param fallbackReason why the offline coach stood in for a model, if it did
 * @param aiGenerated true on every answer
 * @param cardId the help card to show, if any
 * @param contextSources slugs of the sources
 * @param alternatives on the member's messages, when their place has more than one version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        UUID id,
        UUID turnId,
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
        @Nullable List<Citation> citations,
        @Nullable Alternatives alternatives) {

    static MessageView question(FinishedTurn turn) {
        return question(turn.id(), turn.question(), null);
    }

    private static MessageView question(TurnId turn, Said said, @Nullable Alternatives alternatives) {
        return new MessageView(
                said.messageId(),
                turn.value(),
                said.seq(),
                "user",
                said.text(),
                said.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                alternatives);
    }

    static MessageView answer(FinishedTurn turn) {
        Said said = turn.answer();
        return new MessageView(
                said.messageId(),
                turn.id().value(),
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
                turn.citations(),
                null);
    }

    /** @param versions all turns of the same place, the turn itself among them, oldest first */
    static MessageView of(MessageRow row, TurnRow turn, List<TurnId> versions) {
        if (row.fromMember()) {
            Said said = new Said(row.id(), row.seq(), row.text(), row.createdAt());
            return question(turn.id(), said, Alternatives.of(turn.id(), versions));
        }
        return new MessageView(
                row.id(),
                turn.id().value(),
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
                turn.citations(),
                null);
    }

    /**
     * The versions of a place.
     *
     * @param index of the one shown, from 0
     * @param turnIds oldest first
     */
    record Alternatives(int index, List<UUID> turnIds) {

        static @Nullable Alternatives of(TurnId shown, List<TurnId> versions) {
            return versions.size() < 2
                    ? null
                    : new Alternatives(
                            versions.indexOf(shown),
                            versions.stream().map(TurnId::value).toList());
        }
    }
}

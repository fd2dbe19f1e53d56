package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.conversation.transcript.Conversation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations as the API shows them. */
final class SessionViews {

    private SessionViews() {}

    /** A conversation in the list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SessionSummary(
            UUID id,
            @Nullable String title,
            String sessionType,
            String persona,
            @Nullable String workshopStep,
            int messageCount,
            Instant createdAt,
            Instant updatedAt) {

        static SessionSummary of(SessionRow session) {
            return new SessionSummary(
                    session.id().value(),
                    session.title(),
                    session.type().key(),
                    session.persona().id(),
                    session.workshopStep(),
                    session.lastSeq(),
                    session.createdAt(),
                    session.updatedAt());
        }
    }

    /** A page of conversations. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SessionListReply(
            boolean success,
            List<SessionSummary> data,
            @Nullable String nextCursor) {

        static SessionListReply of(List<SessionRow> sessions, @Nullable String nextCursor) {
            return new SessionListReply(
                    true, sessions.stream().map(SessionSummary::of).toList(), nextCursor);
        }
    }

    /** The answer that is being written now. */
    record RunningTurn(UUID turnId, UUID messageId) {}

    /** A conversation with its messages. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SessionDetail(
            UUID id,
            @Nullable String title,
            String sessionType,
            String persona,
            @Nullable String workshopStep,
            Instant createdAt,
            Instant updatedAt,
            List<MessageView> conversation,
            @Nullable RunningTurn runningTurn) {}

    /** One conversation. */
    record SessionReply(boolean success, SessionDetail data) {

        static SessionReply of(Conversation conversation) {
            SessionRow session = conversation.session();
            return new SessionReply(
                    true,
                    new SessionDetail(
                            session.id().value(),
                            session.title(),
                            session.type().key(),
                            session.persona().id(),
                            session.workshopStep(),
                            session.createdAt(),
                            session.updatedAt(),
                            conversation.messages().stream()
                                    .map(message -> MessageView.of(
                                            message,
                                            Objects.requireNonNull(
                                                    conversation.turns().get(message.turn()))))
                                    .toList(),
                            running(conversation)));
        }

        private static @Nullable RunningTurn running(Conversation conversation) {
            for (TurnRow turn : conversation.turns().values()) {
                TurnState state = turn.state();
                if (!state.isTerminal()) {
                    MessageRow question = conversation.messages().stream()
                            .filter(message -> message.turn().equals(turn.id()))
                            .findFirst()
                            .orElseThrow();
                    return new RunningTurn(turn.id().value(), question.id());
                }
            }
            return null;
        }
    }
}

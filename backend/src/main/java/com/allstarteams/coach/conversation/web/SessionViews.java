package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.conversation.transcript.Conversation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
            Instant updatedAt,
            boolean pinned,
            boolean archived,
            boolean temporary,
            @Nullable String summary,
            List<String> topics,
            @Nullable String sessionLength,
            @Nullable Instant closedAt) {

        static SessionSummary of(SessionRow session) {
            return new SessionSummary(
                    session.id().value(),
                    session.title(),
                    session.type().key(),
                    session.persona().id(),
                    session.workshopStep(),
                    session.lastSeq(),
                    session.createdAt(),
                    session.updatedAt(),
                    session.pinned(),
                    session.archived(),
                    session.temporary(),
                    session.summary(),
                    session.topics(),
                    session.length(),
                    session.closedAt());
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

    /** The answer that is being written now on the branch that is shown. */
    record RunningTurn(UUID turnId, UUID messageId) {}

    /** A conversation with the messages of the branch that is shown. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SessionDetail(
            UUID id,
            @Nullable String title,
            String sessionType,
            String persona,
            @Nullable String workshopStep,
            Instant createdAt,
            Instant updatedAt,
            boolean pinned,
            boolean archived,
            boolean temporary,
            @Nullable String summary,
            List<String> topics,
            @Nullable String sessionLength,
            @Nullable Instant closedAt,
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
                            session.pinned(),
                            session.archived(),
                            session.temporary(),
                            session.summary(),
                            session.topics(),
                            session.length(),
                            session.closedAt(),
                            messages(conversation),
                            running(conversation)));
        }

        private static List<MessageView> messages(Conversation conversation) {
            Map<Optional<TurnId>, List<TurnId>> places = conversation.turns().values().stream()
                    .collect(Collectors.groupingBy(
                            turn -> Optional.ofNullable(turn.follows()),
                            Collectors.mapping(TurnRow::id, Collectors.toList())));
            return conversation.messages().stream()
                    .map(message -> {
                        TurnRow turn =
                                Objects.requireNonNull(conversation.turns().get(message.turn()));
                        return MessageView.of(
                                message, turn, places.getOrDefault(Optional.ofNullable(turn.follows()), List.of()));
                    })
                    .toList();
        }

        private static @Nullable RunningTurn running(Conversation conversation) {
            return conversation.messages().stream()
                    .filter(MessageRow::fromMember)
                    .filter(message -> !Objects.requireNonNull(
                                    conversation.turns().get(message.turn()))
                            .state()
                            .isTerminal())
                    .findFirst()
                    .map(message -> new RunningTurn(message.turn().value(), message.id()))
                    .orElse(null);
        }
    }
}

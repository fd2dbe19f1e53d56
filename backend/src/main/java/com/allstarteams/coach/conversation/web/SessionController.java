package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.SessionType;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.transcript.Conversation;
import com.allstarteams.coach.conversation.transcript.OpenConversation;
import com.allstarteams.coach.conversation.transcript.ReadTranscript;
import com.allstarteams.coach.conversation.turn.AnswerMessage;
import com.allstarteams.coach.conversation.turn.Question;
import com.allstarteams.coach.conversation.web.SessionViews.SessionListReply;
import com.allstarteams.coach.conversation.web.SessionViews.SessionReply;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.safety.MessageText;
import com.allstarteams.coach.safety.UnreadableText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens, lists and shows the member's conversations. */
@RestController
@RequestMapping(path = "/api/coaching", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {

    private static final int MAX_LIMIT = 100;

    private final OpenConversation openConversation;
    private final ReadTranscript transcripts;
    private final AnswerMessage answerMessage;

    SessionController(OpenConversation openConversation, ReadTranscript transcripts, AnswerMessage answerMessage) {
        this.openConversation = openConversation;
        this.transcripts = transcripts;
        this.answerMessage = answerMessage;
    }

    /** Opens a conversation; an initial message is a turn like any other and is answered at once. */
    @PostMapping("/session")
    SessionReply open(
            CurrentMember member,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OpenSession body) {
        SessionType type = SessionType.find(body.sessionType() == null ? "general" : body.sessionType())
                .orElseThrow(() -> new ProblemException(
                        CommonProblems.INVALID, "'sessionType' must be general, growth_planning or team_connection."));
        boolean temporary = Boolean.TRUE.equals(body.temporary());
        String message = body.initialMessage();
        if (message != null) {
            requireReadable(message);
        }
        SessionRow session = openConversation.openNew(
                member,
                type,
                temporary,
                IdempotencyKeys.checked(key),
                type.key() + (temporary ? " temporary\n" : "\n") + (message == null ? "" : message));
        if (message != null) {
            answerMessage.answer(
                    new Question(
                            member,
                            session.id(),
                            message,
                            null,
                            "session-" + session.id().value(),
                            false),
                    new AnswerSink());
        }
        return SessionReply.of(transcripts.getConversation(member.tenant(), session.id()));
    }

    @GetMapping("/sessions")
    SessionListReply list(
            CurrentMember member,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean archived) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(CommonProblems.INVALID, "'limit' must be between 1 and 100.");
        }
        List<SessionRow> sessions = transcripts.list(member.tenant(), archived, limit + 1, Cursor.read(cursor));
        boolean more = sessions.size() > limit;
        List<SessionRow> page = more ? sessions.subList(0, limit) : sessions;
        return SessionListReply.of(page, more ? Cursor.after(page.getLast()) : null);
    }

    @GetMapping("/session/{id}")
    SessionReply show(CurrentMember member, @PathVariable UUID id) {
        Conversation conversation = transcripts.getConversation(member.tenant(), new ConversationId(id));
        return SessionReply.of(conversation);
    }

    private static void requireReadable(String message) {
        try {
            MessageText.of(message);
        } catch (UnreadableText unreadable) {
            throw new ProblemException(
                    ConversationProblems.INVALID_MESSAGE, "'initialMessage' must hold 1 to 4,000 ordinary characters.");
        }
    }

    /**
     * What to open.
     *
     * @param temporary whether it is neither listed nor remembered and goes when it is closed or has rested; false when
     *     absent
     */
    record OpenSession(
            @Nullable String initialMessage,
            @Nullable String sessionType,
            @Nullable Boolean temporary) {}
}

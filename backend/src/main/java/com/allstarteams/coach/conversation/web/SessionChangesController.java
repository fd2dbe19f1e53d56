package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.rest.CloseConversation;
import com.allstarteams.coach.conversation.store.JdbcSessions.Change;
import com.allstarteams.coach.conversation.transcript.ChangeConversation;
import com.allstarteams.coach.conversation.transcript.DeleteConversation;
import com.allstarteams.coach.conversation.transcript.ReadTranscript;
import com.allstarteams.coach.conversation.transcript.ShortTexts;
import com.allstarteams.coach.conversation.transcript.ShowBranch;
import com.allstarteams.coach.conversation.web.SessionViews.SessionReply;
import com.allstarteams.coach.conversation.web.SessionViews.SessionSummary;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Renames, pins, archives, closes and deletes a conversation, and shows another branch of it. */
@RestController
@RequestMapping(path = "/api/coaching/session/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionChangesController {

    private static final int MAX_TITLE = 120;

    private final ReadTranscript transcripts;
    private final ShortTexts texts;
    private final ChangeConversation changeConversation;
    private final CloseConversation closeConversation;
    private final DeleteConversation deleteConversation;
    private final ShowBranch showBranch;

    SessionChangesController(
            ReadTranscript transcripts,
            ShortTexts texts,
            ChangeConversation changeConversation,
            CloseConversation closeConversation,
            DeleteConversation deleteConversation,
            ShowBranch showBranch) {
        this.transcripts = transcripts;
        this.texts = texts;
        this.changeConversation = changeConversation;
        this.closeConversation = closeConversation;
        this.deleteConversation = deleteConversation;
        this.showBranch = showBranch;
    }

    /** Changes what the body names. */
    @PatchMapping
    SummaryReply change(CurrentMember member, @PathVariable UUID id, @RequestBody ChangeSession body) {
        String title = body.title() == null ? null : texts.read(member, "title", body.title(), MAX_TITLE);
        Change change = new Change(title, body.pinned(), body.archived());
        return new SummaryReply(
                true, SessionSummary.of(changeConversation.change(member.tenant(), new ConversationId(id), change)));
    }

    /** Sums the conversation up; a temporary one is deleted, and the answer holds nothing then. */
    @PostMapping("/close")
    SummaryReply close(CurrentMember member, @PathVariable UUID id) {
        return new SummaryReply(
                true,
                closeConversation
                        .close(member.tenant(), new ConversationId(id))
                        .map(SessionSummary::of)
                        .orElse(null));
    }

    @DeleteMapping
    Deleted delete(CurrentMember member, @PathVariable UUID id) {
        if (!deleteConversation.delete(member.tenant(), new ConversationId(id), "DELETED")) {
            throw new ProblemException(ConversationProblems.NOT_FOUND, "There is no such conversation of yours.");
        }
        return new Deleted(true);
    }

    /** Shows the branch that holds a turn, down to what was said last behind it. */
    @PostMapping("/branch")
    SessionReply branch(CurrentMember member, @PathVariable UUID id, @RequestBody ChooseBranch body) {
        if (body.turnId() == null) {
            throw new ProblemException(CommonProblems.INVALID, "'turnId' is missing.");
        }
        ConversationId conversation = new ConversationId(id);
        showBranch.show(member.tenant(), conversation, new TurnId(body.turnId()));
        return SessionReply.of(transcripts.getConversation(member.tenant(), conversation));
    }

    /** What to change; what is absent stays. */
    record ChangeSession(
            @Nullable String title,
            @Nullable Boolean pinned,
            @Nullable Boolean archived) {}

    /** A conversation after a change; null when it is gone. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SummaryReply(boolean success, @Nullable SessionSummary data) {}

    /** It is gone. */
    record Deleted(boolean success) {}

    /** A turn of the branch to show. */
    record ChooseBranch(@Nullable UUID turnId) {}
}

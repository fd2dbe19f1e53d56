package com.allstarteams.coach.conversation.hostweb;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.transcript.OpenConversation;
import com.allstarteams.coach.conversation.turn.AnswerMessage;
import com.allstarteams.coach.conversation.turn.Question;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls of the split-pane modal (generation C1) and the floating trigger (generation C2). */
@RestController
@RequestMapping(path = "/api/coaching", produces = MediaType.APPLICATION_JSON_VALUE)
class TaliaController {

    private static final double CONFIDENT = 0.9;
    private static final double FALLING_BACK = 0.7;

    private final OpenConversation openConversation;
    private final AnswerMessage answerMessage;
    private final Clock clock;

    TaliaController(OpenConversation openConversation, AnswerMessage answerMessage, Clock clock) {
        this.openConversation = openConversation;
        this.answerMessage = answerMessage;
        this.clock = clock;
    }

    /** Availability and nothing else; public, constant, cheap. */
    @GetMapping("/status")
    Status status() {
        return new Status(true, "production", clock.instant());
    }

    /** Answers in the member's one conversation with the persona about the step; the client's history is a hint only. */
    @PostMapping("/chat")
    TaliaReply chat(CurrentMember member, @RequestBody TaliaMessage body) {
        Persona persona = ChatPersonas.get(body.persona(), Persona.REFLECTION_COACH);
        if (body.message() == null) {
            throw new ProblemException(ConversationProblems.INVALID_MESSAGE, "'message' is missing.");
        }
        ChatContext context = body.context() == null ? ChatContext.NONE : body.context();
        SessionRow session = openConversation.openChat(member, persona, context.step());
        ChatAnswer answer = ChatAnswer.of(
                answerMessage, new Question(member, session.id(), body.message(), context.fieldId(), null, false));
        return new TaliaReply(
                true,
                answer.text(),
                answer.fallback() ? FALLING_BACK : CONFIDENT,
                clock.instant(),
                answer.model(),
                new TaliaMetadata(answer.fallback()));
    }

    /** Taken note of; the transcript is stored already and the client's copy is not mined. */
    @PostMapping("/conversation-end")
    Ended conversationEnd(CurrentMember member, @RequestBody EndConversation body) {
        return new Ended(true, "Your conversation is kept.", clock.instant());
    }

    /** A message of either generation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TaliaMessage(
            @Nullable String message,
            @Nullable String persona,
            @Nullable ChatContext context) {}

    /** What the trigger sends at the end; all of it is ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EndConversation() {}

    /** Availability. */
    record Status(boolean aiCoachingEnabled, String environment, Instant timestamp) {}

    /** Whether the text stands in for a real answer. */
    record TaliaMetadata(boolean fallback) {}

    /** An answer. */
    record TaliaReply(
            boolean success,
            String response,
            double confidence,
            Instant timestamp,
            String source,
            TaliaMetadata metadata) {}

    /** The end was noted. */
    record Ended(boolean success, String message, Instant timestamp) {}
}

package com.allstarteams.coach.conversation.hostweb;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.transcript.OpenConversation;
import com.allstarteams.coach.conversation.transcript.ReadTranscript;
import com.allstarteams.coach.conversation.turn.AnswerMessage;
import com.allstarteams.coach.conversation.turn.Question;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.profile.workshop.StepNormaliser;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls of the coach panel (generation D), which never shipped but may be revived. */
@RestController
@RequestMapping(path = "/api/coaching", produces = MediaType.APPLICATION_JSON_VALUE)
class PanelController {

    private static final String TEAM_PREPARATION = "team_prep";

    private final OpenConversation openConversation;
    private final ReadTranscript transcripts;
    private final AnswerMessage answerMessage;

    PanelController(OpenConversation openConversation, ReadTranscript transcripts, AnswerMessage answerMessage) {
        this.openConversation = openConversation;
        this.transcripts = transcripts;
        this.answerMessage = answerMessage;
    }

    @PostMapping("/conversation/start")
    Started start(CurrentMember member, @RequestBody StartConversation body) {
        Persona persona = switch (body.conversationType() == null ? "" : body.conversationType()) {
            case TEAM_PREPARATION -> Persona.TEAM_ADVISOR;
            case "post_workshop_coach" -> Persona.TALIA_COACH;
            default -> Persona.WORKSHOP_ASSISTANT;
        };
        return new Started(
                true,
                openConversation
                        .openChat(member, persona, StepNormaliser.normalise(body.context()))
                        .id()
                        .value());
    }

    @PostMapping("/message")
    PanelReply message(CurrentMember member, @RequestBody PanelMessage body) {
        if (body.message() == null || body.conversationId() == null) {
            throw new ProblemException(
                    ConversationProblems.INVALID_MESSAGE, "'conversationId' and 'message' are needed.");
        }
        ChatAnswer answer = ChatAnswer.of(
                answerMessage,
                new Question(member, new ConversationId(body.conversationId()), body.message(), null, null, false));
        return new PanelReply(true, answer.requestId(), answer.text(), Map.of());
    }

    @GetMapping("/conversation/{id}")
    PanelConversation conversation(CurrentMember member, @PathVariable UUID id) {
        return new PanelConversation(
                true,
                id,
                transcripts.getConversation(member.tenant(), new ConversationId(id)).messages().stream()
                        .map(message -> new PanelLine(message.fromMember() ? "user" : "assistant", message.text()))
                        .toList());
    }

    /**
     * A start.
     *
     * @param context the step the panel was opened on
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StartConversation(
            @Nullable String conversationType, @Nullable String context) {}

    /** A message. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PanelMessage(
            @Nullable UUID conversationId, @Nullable String message) {}

    /** The opened conversation. */
    record Started(boolean success, UUID conversationId) {}

    /** The answer. */
    record PanelReply(boolean success, UUID messageId, String response, Map<String, Object> contextUsed) {}

    /** One line. */
    record PanelLine(String role, String content) {}

    /** All lines. */
    record PanelConversation(boolean success, UUID conversationId, List<PanelLine> messages) {}
}

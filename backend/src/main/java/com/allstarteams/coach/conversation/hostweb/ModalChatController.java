package com.allstarteams.coach.conversation.hostweb;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.transcript.Conversation;
import com.allstarteams.coach.conversation.transcript.OpenConversation;
import com.allstarteams.coach.conversation.transcript.ReadTranscript;
import com.allstarteams.coach.conversation.turn.AnswerMessage;
import com.allstarteams.coach.conversation.turn.Question;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.profile.workshop.StepNormaliser;
import com.allstarteams.coach.profile.workshop.WorkshopStep;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The calls of the dual-tab modal (generation A) and the floating chatbot (generation B). They share paths; the key
 * {@code persona} or {@code personaType} tells them apart, and with it the shape of the answer.
 */
@RestController
@RequestMapping(path = "/api/coaching/chat", produces = MediaType.APPLICATION_JSON_VALUE)
class ModalChatController {

    private final OpenConversation openConversation;
    private final ReadTranscript transcripts;
    private final AnswerMessage answerMessage;

    ModalChatController(OpenConversation openConversation, ReadTranscript transcripts, AnswerMessage answerMessage) {
        this.openConversation = openConversation;
        this.transcripts = transcripts;
        this.answerMessage = answerMessage;
    }

    @GetMapping("/personas")
    PersonaList personas(CurrentMember member) {
        return new PersonaList(
                true,
                Arrays.stream(Persona.values())
                        .filter(persona -> persona != Persona.REFLECTION_COACH)
                        .map(persona -> new PersonaView(persona.id(), persona.displayName(), persona.description()))
                        .toList());
    }

    /** Gets or opens the one conversation of this member, persona and step; never calls a model. */
    @PostMapping("/conversation")
    OpenedChat conversation(CurrentMember member, @RequestBody OpenChat body) {
        Persona persona = ChatPersonas.get(
                body.persona() == null ? body.personaType() : body.persona(), Persona.WORKSHOP_ASSISTANT);
        WorkshopStep step = StepNormaliser.normalise(body.workshopStep());
        return OpenedChat.of(openConversation.openChat(member, persona, step));
    }

    /** Answers a message as a string for generation A, as an object for generation B. */
    @PostMapping("/message")
    ChatReply message(CurrentMember member, @RequestBody ChatMessage body) {
        Persona persona = ChatPersonas.get(
                body.persona() == null ? body.personaType() : body.persona(), Persona.WORKSHOP_ASSISTANT);
        ChatContext context = body.context() == null ? ChatContext.NONE : body.context();
        Question question = new Question(member, conversationId(body), message(body), context.fieldId(), null, false);
        ChatAnswer answer = ChatAnswer.of(answerMessage, question);
        ChatMetadata metadata = ChatMetadata.of(answer, persona, context.step());
        boolean generationB = body.persona() == null && body.personaType() != null;
        return new ChatReply(true, generationB ? new ChatContent(answer.text(), metadata) : answer.text(), metadata);
    }

    @GetMapping("/history/{conversationId}")
    History history(CurrentMember member, @PathVariable UUID conversationId) {
        Conversation conversation = transcripts.getConversation(member.tenant(), new ConversationId(conversationId));
        return new History(
                true,
                conversationId,
                conversation.messages().stream()
                        .map(message -> new HistoryItem(
                                message.id(),
                                message.fromMember() ? "user" : "assistant",
                                message.text(),
                                message.createdAt()))
                        .toList());
    }

    private static ConversationId conversationId(ChatMessage body) {
        try {
            return new ConversationId(UUID.fromString(body.conversationId() == null ? "" : body.conversationId()));
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(ConversationProblems.NOT_FOUND, "There is no such conversation of yours.");
        }
    }

    private static String message(ChatMessage body) {
        if (body.message() == null) {
            throw new ProblemException(ConversationProblems.INVALID_MESSAGE, "'message' is missing.");
        }
        return body.message();
    }

    /** What both generations open a conversation with; a user id in it is ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenChat(
            @Nullable String persona,
            @Nullable String personaType,
            @Nullable String workshopStep) {}

    /** What both generations send. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ChatMessage(
            @Nullable String conversationId,
            @Nullable String message,
            @Nullable String persona,
            @Nullable String personaType,
            @Nullable ChatContext context) {}

    /** A persona of the list. */
    record PersonaView(String id, String name, String description) {}

    /** All personas. */
    record PersonaList(boolean success, List<PersonaView> personas) {}

    /** A conversation as generation B reads it. */
    record ChatView(
            UUID id,
            @Nullable String title,
            String personaType,
            @Nullable String workshopStep) {}

    /** One superset for both generations. */
    record OpenedChat(
            boolean success, UUID conversationId, @Nullable String title, ChatView conversation) {

        static OpenedChat of(SessionRow session) {
            UUID id = session.id().value();
            return new OpenedChat(
                    true,
                    id,
                    session.title(),
                    new ChatView(id, session.title(), session.persona().id(), session.workshopStep()));
        }
    }

    /**
     * How an answer came about.
     *
     * @param workshopStep the canonical step; absent when the client named none that is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChatMetadata(
            String model,
            long responseTime,
            UUID requestId,
            String persona,
            @Nullable String workshopStep,
            boolean fallback,
            @Nullable String cardId) {

        static ChatMetadata of(ChatAnswer answer, Persona persona, WorkshopStep step) {
            return new ChatMetadata(
                    answer.model(),
                    answer.responseTime(),
                    answer.requestId(),
                    persona.id(),
                    WorkshopStep.UNKNOWN.equals(step) ? null : step.key(),
                    answer.fallback(),
                    answer.cardId());
        }
    }

    /** The answer as generation B reads it. */
    record ChatContent(String content, ChatMetadata metadata) {}

    /**
     * An answer.
     *
     * @param response a string, or a {@link ChatContent}
     */
    record ChatReply(boolean success, Object response, ChatMetadata metadata) {}

    /** One message of the history. */
    record HistoryItem(UUID id, String role, String content, Instant timestamp) {}

    /** All messages of a conversation. */
    record History(boolean success, UUID conversationId, List<HistoryItem> history) {}
}

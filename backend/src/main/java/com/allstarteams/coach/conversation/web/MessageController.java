package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.transcript.ReadTranscript;
import com.allstarteams.coach.conversation.turn.AnswerMessage;
import com.allstarteams.coach.conversation.turn.FollowTurn;
import com.allstarteams.coach.conversation.turn.Place;
import com.allstarteams.coach.conversation.turn.Question;
import com.allstarteams.coach.conversation.turn.StopTurn;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.ModelAllowance;
import com.allstarteams.coach.llm.RateLimitHeaders;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One message in, one answer out: as JSON, or sentence by sentence when the reader accepts an event stream. */
@RestController
@RequestMapping(path = "/api/coaching/session/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class MessageController {

    private static final int MAX_EVENT_ID_LENGTH = 6;
    private static final Duration JOIN_FOR = Duration.ofSeconds(60);

    private final AnswerMessage answerMessage;
    private final FollowTurn followTurn;
    private final StopTurn stopTurn;
    private final ReadTranscript transcripts;
    private final LiveStreams streams;
    private final ModelAllowance allowance;

    MessageController(
            AnswerMessage answerMessage,
            FollowTurn followTurn,
            StopTurn stopTurn,
            ReadTranscript transcripts,
            LiveStreams streams,
            ModelAllowance allowance) {
        this.answerMessage = answerMessage;
        this.followTurn = followTurn;
        this.stopTurn = stopTurn;
        this.transcripts = transcripts;
        this.streams = streams;
        this.allowance = allowance;
    }

    @PostMapping(
            path = "/message",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    @Nullable
    ResponseEntity<MessageReply> send(
            CurrentMember member,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestBody SendMessage body,
            HttpServletResponse response) {
        Place place = body.edits() == null ? Place.END : new Place.InsteadOf(body.edits());
        return answer(
                new Question(
                        member,
                        new ConversationId(id),
                        text(body),
                        place,
                        null,
                        IdempotencyKeys.checked(key),
                        wantsEvents(accept)),
                response);
    }

    /** Asks a turn again with the same words; both answers are kept as versions of one place. */
    @PostMapping(
            path = "/regenerate",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    @Nullable
    ResponseEntity<MessageReply> regenerate(
            CurrentMember member,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestBody AskAgain body,
            HttpServletResponse response) {
        Place place = new Place.Again(body.turnId() == null ? null : new TurnId(body.turnId()));
        return answer(
                new Question(
                        member,
                        new ConversationId(id),
                        null,
                        place,
                        null,
                        IdempotencyKeys.checked(key),
                        wantsEvents(accept)),
                response);
    }

    private @Nullable ResponseEntity<MessageReply> answer(Question question, HttpServletResponse response) {
        Tenant tenant = question.member().tenant();
        if (question.streaming()) {
            streams.run(response, tenant, 0, sink -> answerMessage.answer(question, sink));
            return null;
        }
        AnswerSink sink = new AnswerSink();
        answerMessage.answer(question, sink);
        allowance.remaining(tenant, AiFeature.COACHING).ifPresent(left -> {
            response.setHeader(RateLimitHeaders.POLICY, RateLimitHeaders.policy(left));
            response.setHeader(RateLimitHeaders.STATE, RateLimitHeaders.state(left));
        });
        return ResponseEntity.ok(MessageReply.of(sink.finished()));
    }

    /** Joins a turn again after the reader lost its stream; begins behind the event it names as its last. */
    @GetMapping(
            path = "/turns/{turnId}/stream",
            produces = {MediaType.TEXT_EVENT_STREAM_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Nullable
    ResponseEntity<Void> resume(
            CurrentMember member,
            @PathVariable UUID id,
            @PathVariable UUID turnId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response) {
        transcripts.getSession(member.tenant(), new ConversationId(id));
        streams.run(
                response,
                member.tenant(),
                eventNumber(lastEventId),
                sink -> followTurn.follow(member.tenant(), new TurnId(turnId), JOIN_FOR, sink));
        return null;
    }

    @PostMapping("/stop")
    StopReply stop(CurrentMember member, @PathVariable UUID id) {
        ConversationId conversation = new ConversationId(id);
        transcripts.getSession(member.tenant(), conversation);
        return new StopReply(true, new Stopped(stopTurn.stop(member.tenant(), conversation)));
    }

    private static boolean wantsEvents(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static String text(SendMessage body) {
        if (body.message() == null) {
            throw new ProblemException(ConversationProblems.INVALID_MESSAGE, "'message' is missing.");
        }
        return body.message();
    }

    private static int eventNumber(@Nullable String lastEventId) {
        boolean number = lastEventId != null
                && !lastEventId.isEmpty()
                && lastEventId.length() <= MAX_EVENT_ID_LENGTH
                && lastEventId.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Integer.parseInt(lastEventId) : 0;
    }

    /**
     * What to say.
     *
     * @param edits the member's own message to say it instead of; that one is kept on its branch
     */
    record SendMessage(@Nullable String message, @Nullable UUID edits) {}

    /**
     * What to ask again.
     *
     * @param turnId the last turn that is shown when absent
     */
    record AskAgain(@Nullable UUID turnId) {}

    /** Who said what, in the specification's short form. */
    record ShortMessage(String role, String content) {}

    /** The two messages of this turn. */
    record TurnMessages(UUID turnId, List<MessageView> conversation) {}

    /** How the answer came about. */
    record Metadata(
            String model,
            TurnState state,
            String level,
            boolean fallback,
            @Nullable FallbackReason fallbackReason) {}

    /** The answer to a message. */
    record MessageReply(boolean success, TurnMessages data, ShortMessage response, Metadata metadata) {

        static MessageReply of(FinishedTurn turn) {
            return new MessageReply(
                    true,
                    new TurnMessages(turn.id().value(), List.of(MessageView.question(turn), MessageView.answer(turn))),
                    new ShortMessage("assistant", turn.answer().text()),
                    new Metadata(
                            turn.modelId(),
                            turn.state(),
                            turn.level().name(),
                            turn.state() == TurnState.FALLBACK,
                            turn.fallbackReason()));
        }
    }

    /** Whether an answer was stopped. */
    record Stopped(boolean stopped) {}

    /** The answer to a stop. */
    record StopReply(boolean success, Stopped data) {}
}

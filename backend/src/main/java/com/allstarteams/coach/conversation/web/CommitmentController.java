package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.commitment.Commitment;
import com.allstarteams.coach.conversation.commitment.CommitmentState;
import com.allstarteams.coach.conversation.commitment.GiveNudges;
import com.allstarteams.coach.conversation.commitment.KeepCommitments;
import com.allstarteams.coach.conversation.commitment.Promise;
import com.allstarteams.coach.conversation.transcript.ShortTexts;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the member promised themselves, and what of it is due. */
@RestController
@RequestMapping(path = "/api/coaching/commitments", produces = MediaType.APPLICATION_JSON_VALUE)
class CommitmentController {

    private static final int MAX_CHARACTERS = 300;
    private static final int MAX_CONFIDENCE = 10;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final KeepCommitments commitments;
    private final GiveNudges nudges;
    private final ShortTexts texts;
    private final Clock clock;

    CommitmentController(KeepCommitments commitments, GiveNudges nudges, ShortTexts texts, Clock clock) {
        this.commitments = commitments;
        this.nudges = nudges;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    CommitmentsReply list(CurrentMember member, @RequestParam(required = false) @Nullable CommitmentState state) {
        return CommitmentsReply.of(commitments.list(member.tenant(), state));
    }

    @PostMapping
    CommitmentReply make(CurrentMember member, @RequestBody MakeCommitment body) {
        ConversationId conversation = body.sessionId() == null ? null : new ConversationId(body.sessionId());
        return CommitmentReply.of(commitments.make(
                member.tenant(),
                conversation,
                promise(
                        member,
                        new WritePromise(
                                body.what(),
                                body.cue(),
                                body.obstacle(),
                                body.plan(),
                                body.confidence(),
                                body.dueAt()))));
    }

    @PutMapping("/{commitmentId}")
    CommitmentReply change(CurrentMember member, @PathVariable UUID commitmentId, @RequestBody WritePromise body) {
        return CommitmentReply.of(commitments.change(member.tenant(), commitmentId, promise(member, body)));
    }

    /** Marks it as done or dropped, or opens it again. */
    @PutMapping("/{commitmentId}/state")
    CommitmentReply end(CurrentMember member, @PathVariable UUID commitmentId, @RequestBody EndCommitment body) {
        if (body.state() == null) {
            throw new ProblemException(CommonProblems.INVALID, "'state' must be OPEN, DONE or DROPPED.");
        }
        return CommitmentReply.of(commitments.end(member.tenant(), commitmentId, body.state()));
    }

    @PostMapping("/{commitmentId}/snooze")
    CommitmentReply snooze(CurrentMember member, @PathVariable UUID commitmentId, @RequestBody Snooze body) {
        Instant until = ahead("until", body.until());
        if (until == null) {
            throw new ProblemException(CommonProblems.INVALID, "'until' is missing.");
        }
        return CommitmentReply.of(commitments.snooze(member.tenant(), commitmentId, until));
    }

    @DeleteMapping("/{commitmentId}")
    Removed delete(CurrentMember member, @PathVariable UUID commitmentId) {
        commitments.delete(member.tenant(), commitmentId);
        return new Removed(true);
    }

    /** What to ask the member about now. */
    @GetMapping("/due")
    CommitmentsReply due(CurrentMember member) {
        return CommitmentsReply.of(nudges.due(member.tenant(), clock.instant()));
    }

    @PostMapping("/{commitmentId}/put-away")
    Removed putAway(CurrentMember member, @PathVariable UUID commitmentId) {
        nudges.putAway(member.tenant(), commitmentId, clock.instant());
        return new Removed(true);
    }

    private Promise promise(CurrentMember member, WritePromise written) {
        Integer confidence = written.confidence();
        if (confidence != null && (confidence < 0 || confidence > MAX_CONFIDENCE)) {
            throw new ProblemException(CommonProblems.INVALID, "'confidence' must be between 0 and 10.");
        }
        return new Promise(
                texts.read(member, "what", written.what(), MAX_CHARACTERS),
                optional(member, "cue", written.cue()),
                optional(member, "obstacle", written.obstacle()),
                optional(member, "plan", written.plan()),
                confidence,
                ahead("dueAt", written.dueAt()));
    }

    private @Nullable String optional(CurrentMember member, String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : texts.read(member, field, text, MAX_CHARACTERS);
    }

    private @Nullable Instant ahead(String field, @Nullable Instant time) {
        if (time != null && time.isAfter(clock.instant().plus(FARTHEST))) {
            throw new ProblemException(CommonProblems.INVALID, "'" + field + "' must lie within a year from now.");
        }
        return time;
    }

    /**
     * A new promise in the member's words, each part at most 300 characters.
     *
     * @param sessionId the conversation it was made in, if any
     */
    record MakeCommitment(
            @Nullable String what,
            @Nullable String cue,
            @Nullable String obstacle,
            @Nullable String plan,
            @Nullable Integer confidence,
            @Nullable Instant dueAt,
            @Nullable UUID sessionId) {}

    /** Other words for a promise; what is left out is removed. */
    record WritePromise(
            @Nullable String what,
            @Nullable String cue,
            @Nullable String obstacle,
            @Nullable String plan,
            @Nullable Integer confidence,
            @Nullable Instant dueAt) {}

    /** What became of it. */
    record EndCommitment(@Nullable CommitmentState state) {}

    /** When to ask again. */
    record Snooze(@Nullable Instant until) {}

    /** One promise. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CommitmentView(
            UUID id,
            String what,
            @Nullable String cue,
            @Nullable String obstacle,
            @Nullable String plan,
            @Nullable Integer confidence,
            @Nullable Instant dueAt,
            CommitmentState state,
            @Nullable UUID sessionId,
            Instant createdAt,
            Instant updatedAt) {

        static CommitmentView of(Commitment commitment) {
            Promise promise = commitment.promise();
            return new CommitmentView(
                    commitment.id(),
                    promise.what(),
                    promise.cue(),
                    promise.obstacle(),
                    promise.plan(),
                    promise.confidence(),
                    promise.dueAt(),
                    commitment.state(),
                    commitment.conversation() == null
                            ? null
                            : commitment.conversation().value(),
                    commitment.createdAt(),
                    commitment.updatedAt());
        }
    }

    /** The kept promise. */
    record CommitmentReply(boolean success, CommitmentView data) {

        static CommitmentReply of(Commitment commitment) {
            return new CommitmentReply(true, CommitmentView.of(commitment));
        }
    }

    /** Promises in order. */
    record CommitmentsReply(boolean success, List<CommitmentView> data) {

        static CommitmentsReply of(List<Commitment> commitments) {
            return new CommitmentsReply(
                    true, commitments.stream().map(CommitmentView::of).toList());
        }
    }

    /** It is gone, or out of sight. */
    record Removed(boolean success) {}
}

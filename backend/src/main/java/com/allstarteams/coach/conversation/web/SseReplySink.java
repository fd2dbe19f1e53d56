package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.Citation;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.turn.ReplySink;
import com.allstarteams.coach.llm.ModelAllowance.Remaining;
import com.allstarteams.coach.llm.RateLimitHeaders;
import com.allstarteams.coach.safety.InputClass;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Step 8 of 8: sends each stored sentence as an event, and sources, usage and end after the last. */
final class SseReplySink implements ReplySink {

    private static final String DISCLOSURE = "You are talking to an AI coach, not to a person.";

    private final EventStream events;
    private final Supplier<Optional<Remaining>> allowance;

    /** @param allowance tells what the member has left, asked at the beginning and the end of an answer */
    SseReplySink(EventStream events, Supplier<Optional<Remaining>> allowance) {
        this.events = events;
        this.allowance = allowance;
    }

    @Override
    public void accepted(Accepted accepted) {
        allowance.get().ifPresent(left -> {
            events.announce(RateLimitHeaders.POLICY, RateLimitHeaders.policy(left));
            events.announce(RateLimitHeaders.STATE, RateLimitHeaders.state(left));
        });
        events.send("turn.accepted", new TurnAccepted(accepted.turn().value(), accepted.messageId(), accepted.seq()));
        events.send(
                "meta",
                new Meta(
                        accepted.conversation().value(),
                        accepted.title(),
                        accepted.persona().id(),
                        DISCLOSURE));
    }

    @Override
    public void safety(InputClass inputClass, String cardId) {
        events.send("safety", new Safety(inputClass.name(), cardId));
    }

    @Override
    public void delta(String sentence) {
        events.send("delta", new Delta(sentence));
    }

    @Override
    public boolean isAbandoned() {
        return events.isAbandoned();
    }

    @Override
    public void done(FinishedTurn turn) {
        for (Citation citation : turn.citations()) {
            events.send("citation", citation);
        }
        events.send(
                "usage",
                new Usage(
                        turn.inputTokens(),
                        turn.outputTokens(),
                        allowance
                                .get()
                                .map(left -> new CallsLeft(left.hourLeft(), left.dayLeft()))
                                .orElse(null)));
        events.send(
                "done",
                new Done(
                        turn.answer().messageId(),
                        turn.answer().seq(),
                        turn.state(),
                        turn.level(),
                        turn.state() == TurnState.FALLBACK,
                        turn.fallbackReason(),
                        turn.contextSources()));
    }

    /** The message is stored. */
    record TurnAccepted(UUID turnId, UUID messageId, int seq) {}

    /** Who answers, and that it is an AI. */
    record Meta(UUID sessionId, @Nullable String title, String persona, String disclosure) {}

    /** A help card belongs to the answer. */
    record Safety(String category, String cardId) {}

    /** One or more whole sentences. */
    record Delta(String text) {}

    /** Tokens of a model and the calls that are left; null while nothing is metered. */
    record Usage(
            int inputTokens, int outputTokens, @Nullable CallsLeft remaining) {}

    /** Model calls left in this hour and this day. */
    record CallsLeft(int hour, int day) {}

    /** The end; the reason is null unless the offline coach stood in for a model. */
    record Done(
            UUID messageId,
            int seq,
            TurnState state,
            CoachLevel level,
            boolean fallback,
            @Nullable FallbackReason fallbackReason,
            List<String> contextSources) {}
}

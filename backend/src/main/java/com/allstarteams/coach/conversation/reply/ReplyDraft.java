package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.Citation;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.offline.OfflineReply;
import com.allstarteams.coach.conversation.prompt.Prompt;
import com.allstarteams.coach.conversation.telemetry.TurnMeter;
import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.safety.SentenceSplitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unguarded reply of one turn, sentence by sentence. When the model fails, is late, is cut or is stopped by the
 * guard, the offline coach goes on from what was shown. For one thread.
 */
public final class ReplyDraft implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReplyDraft.class);
    private static final String OFFLINE_MODEL = "offline-coach.v1";
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int MAX_RECEIVED = 20_000;

    private final Turn turn;
    private final Prompt prompt;
    private final boolean degraded;
    private final OfflineTurn offline;
    private final StopRequests stops;
    private final ReplySettings settings;
    private final TurnMeter meter;

    private SentenceSplitter splitter = new SentenceSplitter();
    private final Deque<String> ready = new ArrayDeque<>();
    private final List<Integer> offlineCitations = new ArrayList<>();
    private final List<String> ruleIds = new ArrayList<>();
    private final StringBuilder given = new StringBuilder();
    private String modelId = OFFLINE_MODEL;
    private @Nullable Supplier<ModelReply> calls;
    private @Nullable ModelReply model;
    private @Nullable Deadline streamEnd;
    private int received;
    private boolean modelWrote;
    private boolean offlineSpeaks;
    private @Nullable FallbackReason fallbackReason;
    private boolean stopped;
    private Usage usage = Usage.NONE;

    ReplyDraft(
            Turn turn,
            Prompt prompt,
            boolean degraded,
            OfflineTurn offline,
            StopRequests stops,
            ReplySettings settings,
            TurnMeter meter) {
        this.turn = turn;
        this.prompt = prompt;
        this.degraded = degraded;
        this.offline = offline;
        this.stops = stops;
        this.settings = settings;
        this.meter = meter;
    }

    /** Has the model write; {@code calls} begins one call each time it is asked. */
    void useModel(String id, Supplier<ModelReply> calls) {
        modelId = id;
        this.calls = calls;
        call(calls);
    }

    void useOfflineCoach() {
        goOnOffline("");
    }

    /**
     * Asks the model once more, for a reply of which nothing was shown.
     *
     * @return whether it did; no when it was asked again before, or no time is left
     */
    boolean askAgain() {
        if (calls == null || turn.deadline().left().compareTo(settings.firstToken()) < 0) {
            return false;
        }
        closeModel();
        splitter = new SentenceSplitter();
        ready.clear();
        given.setLength(0);
        received = 0;
        streamEnd = null;
        Supplier<ModelReply> again = calls;
        calls = null;
        call(again);
        return true;
    }

    /** Leaves the model and closes with the offline coach, fitting what was shown. */
    void fallBack(FallbackReason reason, String shown) {
        fallbackReason = reason;
        meter.fellBack(reason);
        closeModel();
        ready.clear();
        goOnOffline(shown);
    }

    /** Notes an output rule that fired. */
    void noteRule(String ruleId) {
        ruleIds.add(ruleId);
    }

    /** Whether the text that comes now is the offline coach's. */
    boolean isOffline() {
        return offlineSpeaks;
    }

    /** Whether the reader asked to stop. */
    boolean isStopped() {
        stopped = stopped || stops.isStopped(turn.id());
        return stopped;
    }

    /** The next sentence, with its own spacing; null when the reply is complete or was stopped. */
    @Nullable
    String next() {
        while (ready.isEmpty() && model != null && !isStopped()) {
            pull(model);
        }
        if (isStopped() || ready.isEmpty()) {
            return null;
        }
        String sentence = ready.removeFirst();
        given.append(sentence);
        return sentence;
    }

    /** How the reply came about; ends the model's call if it still runs. */
    public ReplyOutcome outcome() {
        closeModel();
        return new ReplyOutcome(
                fallbackReason == null ? TurnState.COMPLETED : TurnState.FALLBACK,
                fallbackReason,
                modelWrote && fallbackReason == null ? (degraded ? CoachLevel.L1 : CoachLevel.L0) : CoachLevel.L2,
                modelWrote ? modelId : OFFLINE_MODEL,
                modelWrote ? prompt.request().promptVersion() : null,
                usedPassages(),
                citations(),
                ruleIds,
                usage.inputTokens(),
                usage.outputTokens());
    }

    private void call(Supplier<ModelReply> begin) {
        if (isStopped()) {
            return;
        }
        try {
            model = begin.get();
        } catch (ModelFailure failure) {
            log.warn("The model did not begin: {}", failure.getMessage());
            fallBack(FallbackReason.of(failure), "");
        }
    }

    private void pull(ModelReply reply) {
        Deadline limit = limit();
        try {
            while (!isStopped()) {
                String piece = reply.next(limit.atMost(TICK).left());
                if (piece == null) {
                    ready.addAll(splitter.finish());
                    closeModel();
                    if (given.isEmpty() && ready.isEmpty()) {
                        fallBack(FallbackReason.UNAVAILABLE, "");
                    }
                    return;
                }
                received += piece.length();
                if (limit.isOver() || received > MAX_RECEIVED) {
                    log.info("The model was late or endless; the offline coach closes");
                    closeLate();
                    fallBack(FallbackReason.LATE, given.toString());
                    return;
                }
                if (!piece.isEmpty()) {
                    begun(piece);
                    ready.addAll(splitter.feed(piece));
                    return;
                }
            }
        } catch (ModelFailure failure) {
            log.warn("The model failed: {}", failure.getMessage());
            fallBack(FallbackReason.of(failure), given.toString());
        }
    }

    private Deadline limit() {
        if (streamEnd == null) {
            return turn.deadline().atMost(settings.firstToken());
        }
        return turn.streaming() ? streamEnd.atMost(settings.gap()) : turn.deadline();
    }

    private void begun(String piece) {
        if (piece.isBlank()) {
            return;
        }
        modelWrote = true;
        if (streamEnd == null) {
            streamEnd = Deadline.after(settings.stream());
        }
    }

    private void goOnOffline(String shown) {
        offlineSpeaks = true;
        OfflineReply reply = offline.reply(shown);
        ready.addAll(reply.sentences());
        offlineCitations.addAll(reply.citedPassages());
    }

    private List<Passage> usedPassages() {
        return modelWrote
                ? prompt.passages()
                : offlineCitations.stream()
                        .map(n -> prompt.passages().get(n - 1))
                        .toList();
    }

    private List<Citation> citations() {
        List<Passage> passages = usedPassages();
        List<Citation> citations = new ArrayList<>();
        for (int index = 0; index < passages.size(); index++) {
            citations.add(Citation.of(index + 1, passages.get(index)));
        }
        return citations;
    }

    /** A stream that goes on too slowly has stalled; a document that was to be written by now need not have. */
    private void closeLate() {
        if (turn.streaming() && received <= MAX_RECEIVED) {
            closeModel(ModelReply::closeStalled);
        }
    }

    private void closeModel() {
        closeModel(ModelReply::close);
    }

    private void closeModel(Consumer<ModelReply> way) {
        if (model != null) {
            usage = usage.plus(model.usage());
            way.accept(model);
            model = null;
        }
    }

    @Override
    public void close() {
        closeModel();
    }
}

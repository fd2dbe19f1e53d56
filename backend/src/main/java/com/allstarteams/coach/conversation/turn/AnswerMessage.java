package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.prompt.ContextAssembler;
import com.allstarteams.coach.conversation.prompt.Prompt;
import com.allstarteams.coach.conversation.prompt.PromptComposer;
import com.allstarteams.coach.conversation.prompt.TurnContext;
import com.allstarteams.coach.conversation.reply.PassageFinder;
import com.allstarteams.coach.conversation.reply.ReplyDraft;
import com.allstarteams.coach.conversation.reply.ReplyGuard;
import com.allstarteams.coach.conversation.reply.ReplyOutcome;
import com.allstarteams.coach.conversation.reply.ReplyWriter;
import com.allstarteams.coach.knowledge.FoundPassages;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Answers one message: the eight steps of the package, in order. */
@Component
public class AnswerMessage {

    private static final Duration STREAM = Duration.ofSeconds(60);
    private static final Duration DOCUMENT = Duration.ofSeconds(20);

    private final TurnGate gate;
    private final ContextAssembler contextAssembler;
    private final PassageFinder passageFinder;
    private final PromptComposer promptComposer;
    private final ReplyWriter replyWriter;
    private final ReplyGuard replyGuard;
    private final TurnJournal journal;
    private final FollowTurn followTurn;
    private final KeepTurns keepTurns;

    AnswerMessage(
            TurnGate gate,
            ContextAssembler contextAssembler,
            PassageFinder passageFinder,
            PromptComposer promptComposer,
            ReplyWriter replyWriter,
            ReplyGuard replyGuard,
            TurnJournal journal,
            FollowTurn followTurn,
            KeepTurns keepTurns) {
        this.gate = gate;
        this.contextAssembler = contextAssembler;
        this.passageFinder = passageFinder;
        this.promptComposer = promptComposer;
        this.replyWriter = replyWriter;
        this.replyGuard = replyGuard;
        this.journal = journal;
        this.followTurn = followTurn;
        this.keepTurns = keepTurns;
    }

    /**
     * Answers a message into a sink; returns when the answer is stored.
     *
     * @throws com.allstarteams.coach.platform.problem.ProblemException as {@link TurnGate#admit} says, before anything
     *     reached the sink; {@code reply-not-stored} when another worker took the turn over
     */
    public void answer(Question question, ReplySink sink) {
        switch (gate.admit(question)) { // 1 session check
            case Admission.Admitted(Turn turn) -> reply(turn, sink);
            case Admission.Known(var turn) ->
                followTurn.follow(question.member().tenant(), turn, question.streaming() ? STREAM : DOCUMENT, sink);
            case Admission.Busy() -> throw new IllegalStateException("The gate never lets a busy turn through");
        }
    }

    /** Ends a turn that could not be answered again and again, so that its conversation goes on. */
    void giveUp(Turn turn) {
        journal.append(turn, turn.storedSentences() + 1, ReplyOutcome.APOLOGY);
        journal.close(turn, ReplyOutcome.givenUp());
    }

    /** Answers an accepted turn, or finishes one whose worker was lost. */
    void reply(Turn turn, ReplySink sink) {
        try (var keeping = keepTurns.keep(turn)) {
            write(turn, sink);
        }
    }

    private void write(Turn turn, ReplySink sink) {
        sink.accepted(FollowTurn.accepted(turn));
        TurnContext context = contextAssembler.assemble(turn); // 2 context assembly
        FoundPassages passages = passageFinder.find(turn, context); // 3 retrieval
        Prompt prompt = promptComposer.compose(turn, context, passages); // 4 prompt
        try (ReplyDraft draft =
                replyWriter.write(turn, context, passages, prompt)) { // 5 model, not called until pulled
            int position = turn.storedSentences();
            for (String sentence : replyGuard.release(turn, context, prompt, draft)) { // 6 guard
                boolean goOn = journal.append(turn, ++position, sentence); // 7 store
                sink.delta(sentence); // 8 stream
                if (!goOn) {
                    break;
                }
            }
            sink.done(journal.close(turn, draft.outcome()));
        }
    }
}

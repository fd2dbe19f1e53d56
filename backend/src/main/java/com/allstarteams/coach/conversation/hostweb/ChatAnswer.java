package com.allstarteams.coach.conversation.hostweb;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.turn.AnswerMessage;
import com.allstarteams.coach.conversation.turn.Question;
import com.allstarteams.coach.conversation.web.AnswerSink;
import com.allstarteams.coach.platform.problem.ProblemException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer for clients that show nothing but a text.
 *
 * @param requestId the turn, else random
 * @param fallback whether the text stands in for a real answer
 */
record ChatAnswer(
        String text,
        String model,
        long responseTime,
        UUID requestId,
        boolean fallback,
        @Nullable String cardId) {

    private static final String STILL_WRITING =
            "I am still writing my last answer. Give me a moment, then send this message again.";

    /** Answers the question; a conversation that is busy is a text too, because these clients ignore error bodies. */
    static ChatAnswer of(AnswerMessage answerMessage, Question question) {
        long start = System.nanoTime();
        try {
            AnswerSink sink = new AnswerSink();
            answerMessage.answer(question, sink);
            FinishedTurn turn = sink.finished();
            return new ChatAnswer(
                    turn.answer().text(),
                    turn.modelId(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    turn.id().value(),
                    turn.state() == TurnState.FALLBACK,
                    turn.cardId());
        } catch (ProblemException problem) {
            if (problem.type() != ConversationProblems.BUSY) {
                throw problem;
            }
            return new ChatAnswer(STILL_WRITING, "fixed-text", 0, UUID.randomUUID(), true, null);
        }
    }
}

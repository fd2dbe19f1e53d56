package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.turn.ReplySink;
import com.allstarteams.coach.safety.InputClass;
import org.jspecify.annotations.Nullable;

/** Waits for the whole answer, for readers that take one JSON document. */
public final class AnswerSink implements ReplySink {

    private @Nullable FinishedTurn finished;

    /** The finished turn; call it after the answer returned. */
    public FinishedTurn finished() {
        if (finished == null) {
            throw new IllegalStateException("The turn is not finished");
        }
        return finished;
    }

    @Override
    public void accepted(Accepted accepted) {}

    @Override
    public void safety(InputClass inputClass, String cardId) {}

    @Override
    public void delta(String sentence) {}

    @Override
    public boolean isAbandoned() {
        return false;
    }

    @Override
    public void done(FinishedTurn turn) {
        finished = turn;
    }
}

package com.allstarteams.coach.llm.wire;

import com.allstarteams.coach.llm.ModelFailure;

/** Tells from a frame how far a vendor's answer has come. */
@FunctionalInterface
public interface FrameCheck {

    /** @throws ModelFailure when the frame says that the call failed, or cannot be one of this vendor's */
    Mark mark(Frame frame);

    /** How far the answer has come. */
    enum Mark {
        /** More must come, or the answer is broken off. */
        OPEN,
        /** The answer is whole; token counts may follow. */
        WHOLE,
        /** Nothing that matters follows. */
        LAST
    }
}

package com.allstarteams.coach.conversation;

/** How much stood behind an answer: a model with retrieval, a model with words only, or the offline coach. */
public enum CoachLevel {
    L0,
    L1,
    L2
}

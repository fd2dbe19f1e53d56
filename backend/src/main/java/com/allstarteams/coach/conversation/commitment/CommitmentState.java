package com.allstarteams.coach.conversation.commitment;

/** What became of a promise. */
public enum CommitmentState {
    OPEN,
    DONE,
    DROPPED
}

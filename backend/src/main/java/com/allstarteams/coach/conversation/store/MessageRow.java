package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.TurnId;
import java.time.Instant;
import java.util.UUID;

/**
 * One message as it was said.
 *
 * @param seq from 1, without gaps within a conversation
 * @param fromMember else from the coach
 */
public record MessageRow(UUID id, TurnId turn, int seq, boolean fromMember, String text, Instant createdAt) {}

package com.allstarteams.coach.conversation;

import java.util.UUID;

/** Identifies a conversation; the session id and the conversationId of the API. */
public record ConversationId(UUID value) {}

package com.allstarteams.coach.conversation;

import java.util.UUID;

/** Identifies one member message together with its one answer. */
public record TurnId(UUID value) {}

/** Turns and transcripts in PostgreSQL. One class alone touches the words people said. */
@NullMarked
package com.allstarteams.coach.conversation.store;

import org.jspecify.annotations.NullMarked;

/** What the coach keeps in mind about a member across conversations: off until asked for, seen and corrected by them. */
@NullMarked
package com.allstarteams.coach.conversation.memory;

import org.jspecify.annotations.NullMarked;

/**
 * From an accepted turn to guarded sentences: context, passages, prompt, draft, guard. Everything here may fail without
 * failing the turn; the offline coach stands behind it.
 */
@NullMarked
package com.allstarteams.coach.conversation.reply;

import org.jspecify.annotations.NullMarked;

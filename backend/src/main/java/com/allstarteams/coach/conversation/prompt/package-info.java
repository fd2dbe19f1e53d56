/** What an answer may know, and how a model is told: context, fences, system texts, and what is left out when it is long. */
@NullMarked
package com.allstarteams.coach.conversation.prompt;

import org.jspecify.annotations.NullMarked;

/** Counts and times of turns, labelled with nothing but states, classes and reasons. */
@NullMarked
package com.allstarteams.coach.conversation.telemetry;

import org.jspecify.annotations.NullMarked;

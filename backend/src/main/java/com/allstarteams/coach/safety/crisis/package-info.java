/**
 * Finds crisis markers over the last member turns and holds the prepared crisis texts. Pure: no I/O after start-up, no
 * clock, no model (CR-1 to CR-10).
 */
@NullMarked
package com.allstarteams.coach.safety.crisis;

import org.jspecify.annotations.NullMarked;

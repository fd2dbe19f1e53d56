/** Keeps words out of traces, and telemetry on this machine unless an operator says where it may go. */
@NullMarked
package com.allstarteams.coach.platform.telemetry;

import org.jspecify.annotations.NullMarked;

/** Failures as RFC 9457 problem documents that old and new clients can read. */
@NullMarked
package com.allstarteams.coach.platform.problem;

import org.jspecify.annotations.NullMarked;

/** Switches, limits, counters and the usage ledger in PostgreSQL. */
@NullMarked
package com.allstarteams.coach.llm.store;

import org.jspecify.annotations.NullMarked;

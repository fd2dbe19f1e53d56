/** Entries and chunks in PostgreSQL; the only SQL of this module. */
@NullMarked
package com.allstarteams.coach.knowledge.store;

import org.jspecify.annotations.NullMarked;

/** From handbook files to approved, embedded chunks. */
@NullMarked
package com.allstarteams.coach.knowledge.ingest;

import org.jspecify.annotations.NullMarked;

/** Append-only record of who did what to which record, written in the same transaction. Metadata and keyed digests, never text. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package com.allstarteams.coach.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

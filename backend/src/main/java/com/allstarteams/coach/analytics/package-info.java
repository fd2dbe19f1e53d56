/** Counts and trends from events; never text of a person. Nobody calls it. */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package com.allstarteams.coach.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

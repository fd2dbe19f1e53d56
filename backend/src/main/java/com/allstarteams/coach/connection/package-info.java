/** Who in the organisation could help whom, and why. Opted-in members only. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity", "llm", "safety", "vector", "profile"})
@NullMarked
package com.allstarteams.coach.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

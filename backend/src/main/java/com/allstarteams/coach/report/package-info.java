/** Holistic reports written from the member's own words. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity", "llm", "safety", "knowledge", "profile"})
@NullMarked
package com.allstarteams.coach.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

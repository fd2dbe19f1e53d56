/** Verdicts on what members write and on what a model answers, in plain Java; the crisis texts. */
@ApplicationModule(allowedDependencies = {"platform", "llm"})
@NullMarked
package com.allstarteams.coach.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

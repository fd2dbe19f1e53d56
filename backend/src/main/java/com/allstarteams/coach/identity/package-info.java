/** Members, organisations, teams and roles; web sessions and who may call which route. */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package com.allstarteams.coach.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Members, organisations, teams and roles; web sessions and the guard on writes. */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package com.allstarteams.coach.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

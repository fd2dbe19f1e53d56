/** One member's workshop results, reflections and drafts, read with every stored variant tolerated. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity"})
@NullMarked
package com.allstarteams.coach.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

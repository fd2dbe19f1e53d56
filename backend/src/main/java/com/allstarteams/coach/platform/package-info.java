/** Ground that every module stands on: problem+json, tenancy scopes, ids, clock and normalised text. Knows no other module. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package com.allstarteams.coach.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

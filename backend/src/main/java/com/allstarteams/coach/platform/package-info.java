/** Ground that every module stands on: problem+json, tenancy scopes, database and settings, clock, and what every request passes. Knows no other module. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package com.allstarteams.coach.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

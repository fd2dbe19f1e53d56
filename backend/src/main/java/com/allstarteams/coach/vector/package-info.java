/** Nearest-neighbour search. The only package that knows a vector store, and none of its questions can leave the organisation out. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package com.allstarteams.coach.vector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

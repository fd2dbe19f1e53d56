/** Calls to language and embedding models. The only package that knows a model vendor or runtime. */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package com.allstarteams.coach.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

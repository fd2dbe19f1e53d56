/** The approved AST knowledge: load, embed, search and cite passages. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity", "llm", "vector"})
@NullMarked
package com.allstarteams.coach.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

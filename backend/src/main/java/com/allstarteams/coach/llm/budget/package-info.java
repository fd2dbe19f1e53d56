/** What may be spent on models, what was spent, and who changes it. */
@NullMarked
package com.allstarteams.coach.llm.budget;

import org.jspecify.annotations.NullMarked;

/** Claude from Anthropic itself. */
@NullMarked
package com.allstarteams.coach.llm.anthropic;

import org.jspecify.annotations.NullMarked;

/** OpenAI, and every server that speaks its chat completions. */
@NullMarked
package com.allstarteams.coach.llm.openai;

import org.jspecify.annotations.NullMarked;

/** Models on a machine of one's own, served by Ollama. */
@NullMarked
package com.allstarteams.coach.llm.ollama;

import org.jspecify.annotations.NullMarked;

/** What is told about calls of models: names, counts and times, never a word of anybody. */
@NullMarked
package com.allstarteams.coach.llm.telemetry;

import org.jspecify.annotations.NullMarked;

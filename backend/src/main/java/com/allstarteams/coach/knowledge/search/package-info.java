/** From a question to cited passages: keywords and vectors fused, each hit checked in PostgreSQL. */
@NullMarked
package com.allstarteams.coach.knowledge.search;

import org.jspecify.annotations.NullMarked;

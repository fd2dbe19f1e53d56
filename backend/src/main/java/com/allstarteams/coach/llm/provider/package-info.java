/** What every vendor's adapter implements. */
@NullMarked
package com.allstarteams.coach.llm.provider;

import org.jspecify.annotations.NullMarked;

/** The switches, limits and usage of models for an organisation's administrators. */
@NullMarked
package com.allstarteams.coach.llm.web;

import org.jspecify.annotations.NullMarked;

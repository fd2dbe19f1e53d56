/** The state of the vector index for operators. */
@NullMarked
package com.allstarteams.coach.vector.web;

import org.jspecify.annotations.NullMarked;

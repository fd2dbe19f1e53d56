/** The load bench: a coach in a process of its own, and as many conversations as asked for. */
@NullMarked
package com.allstarteams.coach.bench;

import org.jspecify.annotations.NullMarked;

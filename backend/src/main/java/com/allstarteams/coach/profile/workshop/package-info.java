/** The workshop's own words and shapes: fields, steps, and every stored variant of star card and flow. */
@NamedInterface("workshop")
@NullMarked
package com.allstarteams.coach.profile.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

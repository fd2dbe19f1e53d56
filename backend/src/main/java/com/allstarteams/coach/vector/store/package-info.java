/** Which vectors ought to exist, as PostgreSQL says. */
@NullMarked
package com.allstarteams.coach.vector.store;

import org.jspecify.annotations.NullMarked;

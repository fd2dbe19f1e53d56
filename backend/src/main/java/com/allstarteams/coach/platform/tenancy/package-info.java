/** Who asks and for which organisation, as types that no query can do without. */
@NullMarked
package com.allstarteams.coach.platform.tenancy;

import org.jspecify.annotations.NullMarked;

/** Workshop data and reflection drafts in PostgreSQL; the only SQL of this module. */
@NullMarked
package com.allstarteams.coach.profile.store;

import org.jspecify.annotations.NullMarked;

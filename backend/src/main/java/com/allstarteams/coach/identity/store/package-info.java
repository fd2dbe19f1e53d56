/** Accounts in PostgreSQL; the only SQL of this module. */
@NullMarked
package com.allstarteams.coach.identity.store;

import org.jspecify.annotations.NullMarked;

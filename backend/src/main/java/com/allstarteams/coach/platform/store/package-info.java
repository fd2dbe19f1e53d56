/** Transactions that carry the tenant into PostgreSQL's row-level security. */
@NullMarked
package com.allstarteams.coach.platform.store;

import org.jspecify.annotations.NullMarked;

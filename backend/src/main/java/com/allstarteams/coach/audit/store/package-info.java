/** The audit table; rows are added and never changed. */
@NullMarked
package com.allstarteams.coach.audit.store;

import org.jspecify.annotations.NullMarked;

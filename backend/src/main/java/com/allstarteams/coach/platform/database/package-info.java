/** The PostgreSQL server behind everything: embedded on this machine, or the one DATABASE_URL names. */
@NullMarked
package com.allstarteams.coach.platform.database;

import org.jspecify.annotations.NullMarked;

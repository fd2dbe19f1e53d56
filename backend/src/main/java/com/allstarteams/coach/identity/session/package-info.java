/** Signing in, and knowing who a web session belongs to. */
@NullMarked
package com.allstarteams.coach.identity.session;

import org.jspecify.annotations.NullMarked;

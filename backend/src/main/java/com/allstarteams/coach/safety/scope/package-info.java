/** Decides what kind of request a message is when it is no crisis, and words the one-sentence redirects (SC-1 to SC-5). */
@NullMarked
package com.allstarteams.coach.safety.scope;

import org.jspecify.annotations.NullMarked;

/** What members write beside a conversation: autosaved, versioned, theirs. */
@NullMarked
package com.allstarteams.coach.profile.reflection;

import org.jspecify.annotations.NullMarked;

/** A running coach, people who talk to it, and fakes named for what they do. */
@NullMarked
package com.allstarteams.coach.support;

import org.jspecify.annotations.NullMarked;

/** Settings that are wrong stop the start with what to do about it. */
@NullMarked
package com.allstarteams.coach.platform.setting;

import org.jspecify.annotations.NullMarked;

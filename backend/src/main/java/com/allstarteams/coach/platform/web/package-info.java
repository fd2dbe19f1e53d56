/** What every request passes: the size cap, the same-origin guard and the protective headers. */
@NullMarked
package com.allstarteams.coach.platform.web;

import org.jspecify.annotations.NullMarked;

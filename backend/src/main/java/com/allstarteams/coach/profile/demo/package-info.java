/** Workshop data of the invented people: complete, partial and missing. */
@NullMarked
package com.allstarteams.coach.profile.demo;

import org.jspecify.annotations.NullMarked;

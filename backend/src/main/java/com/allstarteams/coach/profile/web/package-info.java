/** Workshop profile and reflections over HTTP. */
@NullMarked
package com.allstarteams.coach.profile.web;

import org.jspecify.annotations.NullMarked;

/** Sign-in over HTTP, and who may call which route. */
@NullMarked
package com.allstarteams.coach.identity.web;

import org.jspecify.annotations.NullMarked;

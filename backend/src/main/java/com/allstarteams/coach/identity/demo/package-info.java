/** Two invented companies for trying the product; in the embedded default only. */
@NullMarked
package com.allstarteams.coach.identity.demo;

import org.jspecify.annotations.NullMarked;

/** Model providers that speak the real protocols on loopback and play what a test tells them, faults included. */
@NullMarked
package com.allstarteams.coach.support.wire;

import org.jspecify.annotations.NullMarked;

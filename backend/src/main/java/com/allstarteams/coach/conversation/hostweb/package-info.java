/** The calls of the clients that already exist, answered exactly; the pipeline behind them is the same. */
@NullMarked
package com.allstarteams.coach.conversation.hostweb;

import org.jspecify.annotations.NullMarked;

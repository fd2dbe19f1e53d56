/** One class per output rule OG-1 to OG-13; each looks at one sentence of a model and never throws. */
@NullMarked
package com.allstarteams.coach.safety.reply;

import org.jspecify.annotations.NullMarked;

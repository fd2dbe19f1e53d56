/** What members promise themselves in coaching: kept, changed, and brought back at the promised time. */
@NullMarked
package com.allstarteams.coach.conversation.commitment;

import org.jspecify.annotations.NullMarked;

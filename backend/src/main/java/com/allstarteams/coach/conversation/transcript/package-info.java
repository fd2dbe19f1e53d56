/** Opening, listing and reading a member's conversations. */
@NullMarked
package com.allstarteams.coach.conversation.transcript;

import org.jspecify.annotations.NullMarked;

/** What stands between a caller and a vendor on every call. */
@NullMarked
package com.allstarteams.coach.llm.call;

import org.jspecify.annotations.NullMarked;

/** One cancellable HTTP stream for the vendors that speak HTTP, and LangChain4j's door to it. */
@NullMarked
package com.allstarteams.coach.llm.wire;

import org.jspecify.annotations.NullMarked;

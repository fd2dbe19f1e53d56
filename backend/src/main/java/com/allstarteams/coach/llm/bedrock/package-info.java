/** Claude and other models on Amazon Bedrock. */
@NullMarked
package com.allstarteams.coach.llm.bedrock;

import org.jspecify.annotations.NullMarked;

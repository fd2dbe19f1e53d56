/** Text embeddings on this machine: a small model inside the jar, nothing leaves. */
@NullMarked
package com.allstarteams.coach.llm.local;

import org.jspecify.annotations.NullMarked;

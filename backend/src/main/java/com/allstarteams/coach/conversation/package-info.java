/** One coaching message from question to guarded reply, and the transcripts they form. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "llm",
            "safety",
            "knowledge",
            "profile",
            "profile :: workshop"
        })
@NullMarked
package com.allstarteams.coach.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

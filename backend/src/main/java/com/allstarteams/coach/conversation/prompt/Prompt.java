package com.allstarteams.coach.conversation.prompt;

import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.llm.ModelRequest;
import java.util.List;

/**
 * A composed prompt and the secrets that must not come back.
 *
 * @param canary random per request, in the system text
 * @param fence random per request, around every piece of data
 * @param passages those in the prompt, numbered from 1
 */
public record Prompt(ModelRequest request, String canary, String fence, List<Passage> passages) {

    public Prompt {
        passages = List.copyOf(passages);
    }
}

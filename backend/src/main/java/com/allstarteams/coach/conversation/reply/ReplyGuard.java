package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.conversation.prompt.Prompt;
import com.allstarteams.coach.conversation.prompt.TurnContext;
import com.allstarteams.coach.safety.InputClass;
import com.allstarteams.coach.safety.ReplyCheck;
import com.allstarteams.coach.safety.ReplyScope;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Step 6 of 8: lets sentences through one by one. A sentence is released when the next one is complete, so that a pattern
 * across their boundary is seen. A blocked sentence ends the model's part; the offline coach closes.
 */
@Component
public class ReplyGuard {

    private final ReplyCheck check;

    ReplyGuard(ReplyCheck check) {
        this.check = check;
    }

    /** The sentences that may be shown, pulled from the draft as they are asked for; at least one. */
    public Iterable<String> release(Turn turn, TurnContext context, Prompt prompt, ReplyDraft draft) {
        ReplyScope scope = scope(turn, context, prompt, draft);
        return () -> new ReleasedSentences(check, draft, scope, turn.partialAnswer());
    }

    private ReplyScope scope(Turn turn, TurnContext context, Prompt prompt, ReplyDraft draft) {
        String window = (turn.message() + "\n"
                        + context.earlier().stream().map(Exchange::message).collect(Collectors.joining("\n")))
                .toLowerCase(Locale.ROOT);
        Set<String> named = new HashSet<>();
        Set<String> foreign = new HashSet<>();
        for (String name : draft.isOffline() ? Set.<String>of() : context.colleagues()) {
            (window.contains(name) ? named : foreign).add(name);
        }
        return new ReplyScope(
                        prompt.request().system(),
                        prompt.canary(),
                        prompt.fence(),
                        prompt.passages().size(),
                        turn.inputClass() == InputClass.CONFLICT ? 2 : 1,
                        named,
                        foreign,
                        turn.inputClass(),
                        "",
                        0)
                .after(turn.partialAnswer());
    }
}

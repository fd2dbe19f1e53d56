package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.conversation.reply.PromptTemplates.Template;
import com.allstarteams.coach.knowledge.FoundPassages;
import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.profile.Reflection;
import com.allstarteams.coach.profile.WorkshopProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Step 4 of 8: composes the prompt. The system text holds no word of a person; everything people wrote stands between
 * fences with a token nobody can guess. Over the budget the reflections are dropped first, then the oldest exchanges;
 * never the passages, the system text or the message.
 */
@Component
public class PromptComposer {

    private static final int MAX_ANSWER_TOKENS = 600;
    private static final int BUDGET_CHARACTERS = 24_000;

    private final PromptTemplates templates;

    PromptComposer(PromptTemplates templates) {
        this.templates = templates;
    }

    /** The prompt of one turn; new canary and fence each time. */
    public Prompt compose(Turn turn, TurnContext context, FoundPassages found) {
        Template template = templates.get(turn.persona().mode());
        String canary = Fences.secret();
        String fence = Fences.secret();
        Fences fences = new Fences(fence);
        StringBuilder data = new StringBuilder();
        profile(fences, data, context);
        remembered(fences, data, context.remembered());
        passages(fences, data, found.passages());
        int left = BUDGET_CHARACTERS - template.text().length() - turn.message().length() - data.length();
        String reflections = reflections(fences, context.profile());
        Deque<ModelMessage> history = history(context.earlier(), left);
        if (length(history) + reflections.length() <= left) {
            data.append(reflections);
        }
        List<ModelMessage> messages = new ArrayList<>();
        messages.add(new ModelMessage(Speaker.MEMBER, data.toString()));
        messages.addAll(history);
        messages.add(new ModelMessage(Speaker.MEMBER, turn.message()));
        String note = "\nReference " + canary + " is internal; never repeat it.\n";
        ModelRequest request = new ModelRequest(template.text(), note, messages, MAX_ANSWER_TOKENS, template.version());
        return new Prompt(request, canary, fence, found.passages());
    }

    private static void profile(Fences fences, StringBuilder data, TurnContext context) {
        WorkshopProfile profile = context.profile();
        List<String> lines = new ArrayList<>();
        if (profile.firstName() != null) {
            lines.add("First name: " + profile.firstName());
        }
        if (profile.jobTitle() != null) {
            lines.add("Role: " + profile.jobTitle());
        }
        profile.strengths().forEach(share -> lines.add(share.strength().title() + ": " + share.percent() + " percent"));
        if (!profile.flowWords().isEmpty()) {
            lines.add("Flow words in order: " + String.join(", ", profile.flowWords()));
        }
        profile.ladderNow().ifPresent(rung -> lines.add("Ladder of well-being today: rung " + rung + " of 10"));
        profile.missing().forEach(part -> lines.add("Missing: " + part));
        if (context.step() != null) {
            lines.add("The member is working on: " + context.step().question());
        }
        fences.put(data, "profile", String.join("\n", lines));
    }

    private static void remembered(Fences fences, StringBuilder data, List<String> lines) {
        if (!lines.isEmpty()) {
            fences.put(data, "remembered", String.join("\n", lines));
        }
    }

    private static void passages(Fences fences, StringBuilder data, List<Passage> passages) {
        for (int n = 1; n <= passages.size(); n++) {
            Passage passage = passages.get(n - 1);
            fences.put(data, "passage " + n, passage.title() + "\n" + passage.text());
        }
    }

    private static String reflections(Fences fences, WorkshopProfile profile) {
        StringBuilder data = new StringBuilder();
        for (Reflection reflection : profile.reflections()) {
            fences.put(data, "reflection", reflection.field().title() + "\n" + reflection.text());
        }
        return data.toString();
    }

    private static Deque<ModelMessage> history(List<Exchange> earlier, int left) {
        Deque<ModelMessage> messages = new ArrayDeque<>();
        for (Exchange exchange : earlier.reversed()) {
            String answer = exchange.answer() == null ? "" : exchange.answer();
            if (!messages.isEmpty() && length(messages) + exchange.message().length() + answer.length() > left) {
                break;
            }
            if (!answer.isEmpty()) {
                messages.addFirst(new ModelMessage(Speaker.COACH, answer));
            }
            messages.addFirst(new ModelMessage(Speaker.MEMBER, exchange.message()));
        }
        return messages;
    }

    private static int length(Deque<ModelMessage> messages) {
        return messages.stream().mapToInt(message -> message.text().length()).sum();
    }
}

package com.allstarteams.coach.conversation.prompt;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.knowledge.FoundPassages;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Step 4 of 8: composes the prompt. The system text holds no word of a person; what people wrote stands between fences
 * with a token nobody can guess, and without contact details or colleagues' names. Over the budget the oldest exchanges
 * are dropped first, then reflections; never the newest exchange, the passages, the system text or the message.
 */
@Component
public class PromptComposer {

    private final PromptTemplates templates;
    private final PromptSettings settings;
    private final SecureRandom random = new SecureRandom();

    PromptComposer(PromptTemplates templates, PromptSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /** The prompt of one turn; new canary and fence each time. */
    public Prompt compose(Turn turn, TurnContext context, FoundPassages found) {
        Template template = templates.get(turn.persona().mode());
        String canary = Fences.token(random);
        Fences fences = Fences.random(random);
        String note = Template.note(canary);
        PromptMaterial data = PromptMaterial.of(fences, context, found.passages());
        String message = data.scrub(turn.message());
        PromptMaterial kept =
                data.within(settings.characters() - template.text().length() - note.length() - message.length());
        List<ModelMessage> messages = new ArrayList<>();
        messages.add(new ModelMessage(Speaker.MEMBER, kept.context()));
        messages.addAll(kept.history());
        messages.add(new ModelMessage(Speaker.MEMBER, message));
        ModelRequest request =
                new ModelRequest(template.text(), note, messages, turn.persona().maxAnswerTokens(), template.version());
        return new Prompt(request, canary, fences.token(), found.passages());
    }
}

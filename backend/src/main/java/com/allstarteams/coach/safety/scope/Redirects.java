package com.allstarteams.coach.safety.scope;

import com.allstarteams.coach.safety.InputClass;
import com.allstarteams.coach.safety.lexicon.Hit;
import com.allstarteams.coach.safety.lexicon.Lexicon;
import com.allstarteams.coach.safety.lexicon.Tokens;
import java.util.List;

/**
 * Words the fixed answers: a redirect is one sentence and one coaching question on what the person wrote about (SC-3,
 * SC-4). Nothing of the message itself is repeated, so the texts are safe as plain text and as HTML.
 */
public final class Redirects {

    private final Lexicon topics;
    private final TextTable sentences = new TextTable("redirect/en/redirects.txt");
    private final TextTable questions = new TextTable("redirect/en/questions.txt");
    private final TextTable answers = new TextTable("redirect/en/answers.txt");

    public Redirects(Lexicon topics) {
        this.topics = topics;
    }

    /**
     * One sentence, then one question; ends in a question mark.
     *
     * @param again whether the turn before got a redirect of the same class: the sentence then names what the coach can
     *     do
     */
    public String redirect(InputClass inputClass, Tokens message, boolean again, int variant) {
        String section = again ? inputClass.name() + ".again" : inputClass.name();
        return sentences.wording(section, variant) + " " + questions.wording(topicOf(message), variant);
    }

    /** The fixed answer of a class that is no redirect, such as {@code ABUSE_AT_WORK}. */
    public String answer(InputClass inputClass, String emergency, int variant) {
        return answers.wording(inputClass.name(), variant).replace("{emergency}", emergency);
    }

    private String topicOf(Tokens message) {
        List<Hit> found = topics.find(message);
        return found.isEmpty() ? "any" : found.getFirst().section();
    }
}

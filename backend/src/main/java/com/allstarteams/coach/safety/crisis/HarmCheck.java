package com.allstarteams.coach.safety.crisis;

import com.allstarteams.coach.safety.lexicon.Hit;
import com.allstarteams.coach.safety.lexicon.Lexicon;
import com.allstarteams.coach.safety.lexicon.Tokens;
import java.util.List;

/** Finds the writer's own intent to hurt someone; idioms, denials, quotations and other people's plans do not count. */
public final class HarmCheck {

    private final Lexicon idioms;
    private final Lexicon markers;
    private final Lexicon smallWords;

    public HarmCheck(Lexicon idioms, Lexicon markers, Lexicon smallWords) {
        this.idioms = idioms;
        this.markers = markers;
        this.smallWords = smallWords;
    }

    /** The lexicon lines that fired; empty when there is no intent. Never throws. */
    public List<String> judge(Tokens written) {
        Tokens tokens = written.without(idioms.find(written));
        Speaker speaker = new Speaker(tokens, smallWords);
        return markers.find(tokens).stream()
                .filter(hit -> !tokens.isQuoted(hit.start()) && !speaker.denies(hit))
                .filter(hit -> speaker.of(onset(hit)) == Speaker.Who.WRITER)
                .map(Hit::id)
                .distinct()
                .toList();
    }

    /** The first word alone: the victim inside the phrase ("my boss") says nothing about who speaks. */
    private static Hit onset(Hit hit) {
        return new Hit(hit.id(), hit.section(), hit.start(), hit.start() + 1);
    }
}

package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;
import com.allstarteams.coach.safety.lexicon.Lexicon;
import com.allstarteams.coach.safety.lexicon.Skeleton;
import java.util.List;
import java.util.Optional;

/** All output rules in the order they are asked. */
public final class ReplyRules {

    private static final List<ReplyRule> RULES = List.of(
            new VisibleText(),
            new FormatBreakout(),
            new ActiveContent(),
            new PromptLeak(),
            new PersonalDetails(),
            new ForbiddenPhrase("OG-7", 1),
            new ForbiddenPhrase("OG-6", 1),
            new ForbiddenPhrase("OG-5", 1),
            new AbsentColleague(),
            new ForbiddenPhrase("OG-9", 1),
            new ReadyMadeReflection(),
            new ForbiddenPhrase("OG-13", 1));

    private final Lexicon phrases = Lexicon.load("lexicon/en/reply.txt");
    private final Skeleton skeleton = new Skeleton(List.of(phrases));

    /** The first rule that the text breaks; empty when it may be shown. */
    public Optional<ReplyRule> firstBroken(String text, ReplyScope scope) {
        ReplySentence sentence = ReplySentence.of(text, phrases, skeleton);
        return RULES.stream().filter(rule -> rule.blocks(sentence, scope)).findFirst();
    }

    /** The same sentence as plain text, with citation markers 1 to {@code sources} only. */
    public String inPlainWords(String text, int sources) {
        return PlainWording.of(text, sources);
    }
}

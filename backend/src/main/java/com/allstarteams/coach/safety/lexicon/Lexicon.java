package com.allstarteams.coach.safety.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases of one or more lexicon files, indexed by the word they begin with. Immutable and thread-safe. */
public final class Lexicon {

    private static final int PREFIX_KEY = 3;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byPrefix = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    private Lexicon(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            index(phrase);
            phrase.steps().forEach(step -> vocabulary.addAll(step.words()));
        }
    }

    /**
     * Reads files such as {@code lexicon/en/crisis.txt}.
     *
     * @throws IllegalStateException when a file is missing or a line is wrong; the message names the line
     */
    public static Lexicon load(String... paths) {
        List<Phrase> phrases = new ArrayList<>();
        for (String path : paths) {
            phrases.addAll(new LexiconReader().read(path));
        }
        return new Lexicon(phrases);
    }

    /** Every phrase that stands in the text, in the order of the text; empty when none does. Never throws. */
    public List<Hit> find(Tokens tokens) {
        Set<Hit> hits = new LinkedHashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.isMasked(at)) {
                continue;
            }
            String word = tokens.word(at);
            collect(byWord.getOrDefault(word, List.of()), tokens, at, hits);
            if (word.length() >= PREFIX_KEY) {
                collect(byPrefix.getOrDefault(word.substring(0, PREFIX_KEY), List.of()), tokens, at, hits);
            }
        }
        return hits.stream().sorted(Comparator.comparingInt(Hit::start)).toList();
    }

    /** Every word that the phrases spell out; what look-alike spellings may stand for. */
    public Set<String> vocabulary() {
        return Set.copyOf(vocabulary);
    }

    private void index(Phrase phrase) {
        Step anchor = phrase.anchor();
        for (String word : anchor.words()) {
            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(phrase);
        }
        for (String prefix : anchor.prefixes()) {
            if (prefix.length() < PREFIX_KEY) {
                throw new IllegalStateException(
                        "A first word may be cut after three letters at the earliest: " + prefix);
            }
            byPrefix.computeIfAbsent(prefix.substring(0, PREFIX_KEY), _ -> new ArrayList<>())
                    .add(phrase);
        }
    }

    private static void collect(List<Phrase> phrases, Tokens tokens, int at, Set<Hit> hits) {
        for (Phrase phrase : phrases) {
            int end = phrase.matchEnd(tokens, at);
            if (end >= 0) {
                hits.add(new Hit(phrase.id(), phrase.section(), at, end));
            }
        }
    }
}

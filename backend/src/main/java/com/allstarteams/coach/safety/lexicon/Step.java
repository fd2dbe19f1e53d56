package com.allstarteams.coach.safety.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One element of a phrase as the lexicon files write it.
 *
 * @param words exact alternatives
 * @param prefixes alternatives that ended in {@code *}
 * @param gap most words a {@code ~n} may skip; 0 for every other kind
 */
record Step(Kind kind, Set<String> words, List<String> prefixes, int gap) {

    /** What the element does. */
    enum Kind {
        WORD,
        OPTIONAL,
        ABSENT,
        GAP,
        NAME,
        START,
        END
    }

    /** Reads {@code a/b*}, {@code ?a}, {@code !a}, {@code ~3}, {@code NAME}, {@code ^} or {@code .}. */
    static Step of(String written) {
        return switch (written) {
            case "^" -> bare(Kind.START, 0);
            case "." -> bare(Kind.END, 0);
            case "NAME" -> bare(Kind.NAME, 0);
            default ->
                switch (written.charAt(0)) {
                    case '~' -> bare(Kind.GAP, Integer.parseInt(written.substring(1)));
                    case '?' -> choice(Kind.OPTIONAL, written.substring(1));
                    case '!' -> choice(Kind.ABSENT, written.substring(1));
                    default -> choice(Kind.WORD, written);
                };
        };
    }

    boolean accepts(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (String prefix : prefixes) {
            if (word.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static Step bare(Kind kind, int gap) {
        return new Step(kind, Set.of(), List.of(), gap);
    }

    private static Step choice(Kind kind, String alternatives) {
        Set<String> words = new HashSet<>();
        List<String> prefixes = new ArrayList<>();
        for (String alternative : List.of(alternatives.split("/", -1))) {
            if (!alternative.matches("[\\p{Ll}0-9]+\\*?")) {
                throw new IllegalArgumentException("Not a lexicon word: " + alternative);
            }
            if (alternative.endsWith("*")) {
                prefixes.add(alternative.substring(0, alternative.length() - 1));
            } else {
                words.add(alternative);
            }
        }
        return new Step(kind, words, prefixes, 0);
    }
}

package com.allstarteams.coach.safety.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes short forms out, so that the lexicons need one spelling: "don't" and "dont" are both "do not". */
final class Contractions {

    private static final Map<String, List<String>> BARE = new HashMap<>();

    private static final Set<String> TAKES_IS =
            Set.of("what", "it", "that", "there", "who", "where", "how", "here", "he", "she");

    static {
        for (String line : ResourceText.lines("lexicon/en/contractions.txt")) {
            List<String> words = List.of(line.split(" +", -1));
            BARE.put(words.getFirst(), words.subList(1, words.size()));
        }
    }

    private Contractions() {}

    /** The words a lower-case word stands for; the word itself when it is no short form. */
    static List<String> expand(String word) {
        String plain = word.replace('\u2019', '\'');
        List<String> listed = BARE.get(plain.replace("'", ""));
        int mark = plain.lastIndexOf('\'');
        if (listed != null && (mark < 0 || !plain.endsWith("'s"))) {
            return listed;
        }
        if (mark < 0) {
            return List.of(plain);
        }
        String stem = plain.substring(0, mark).replace("'", "");
        return switch (plain.substring(mark)) {
            case "'s" -> TAKES_IS.contains(stem) ? List.of(stem, "is") : List.of(stem);
            case "'m" -> List.of(stem, "am");
            case "'re" -> List.of(stem, "are");
            case "'ve" -> List.of(stem, "have");
            case "'ll" -> List.of(stem, "will");
            case "'d" -> List.of(stem, "would");
            case "'t" ->
                stem.endsWith("n") ? List.of(stem.substring(0, stem.length() - 1), "not") : List.of(stem + "t");
            default -> List.of(plain.replace("'", ""));
        };
    }
}

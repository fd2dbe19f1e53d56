package com.allstarteams.coach.safety.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a lexicon, ready to match. Gaps are bounded and a phrase never leaves its sentence, so the work at one
 * word is bounded by the phrase alone.
 */
record Phrase(String id, String section, List<Step> steps) {

    static Phrase of(String id, String section, String written) {
        List<Step> steps = new ArrayList<>();
        for (String element : List.of(written.strip().split(" +", -1))) {
            steps.add(Step.of(element));
        }
        return new Phrase(id, section, List.copyOf(steps));
    }

    /** The element the index is built on: the first one, or the second after a sentence start. */
    Step anchor() {
        Step first = steps.getFirst();
        Step anchor = first.kind() == Step.Kind.START ? steps.get(1) : first;
        if (anchor.kind() != Step.Kind.WORD) {
            throw new IllegalArgumentException("A phrase begins with a word: " + id);
        }
        return anchor;
    }

    /** Index after the last word when the phrase stands at {@code start}, otherwise -1. */
    int matchEnd(Tokens tokens, int start) {
        return matchFrom(tokens, 0, start, tokens.sentence(start));
    }

    private int matchFrom(Tokens tokens, int step, int at, int sentence) {
        if (step == steps.size()) {
            return at;
        }
        boolean inside = at < tokens.size() && tokens.sentence(at) == sentence;
        Step here = steps.get(step);
        return switch (here.kind()) {
            case START -> tokens.startsSentence(at) ? matchFrom(tokens, step + 1, at, sentence) : -1;
            case END -> inside ? -1 : matchFrom(tokens, step + 1, at, sentence);
            case NAME -> inside && tokens.isName(at) ? matchFrom(tokens, step + 1, at + 1, sentence) : -1;
            case WORD -> inside && stands(tokens, here, at) ? matchFrom(tokens, step + 1, at + 1, sentence) : -1;
            case ABSENT -> inside && stands(tokens, here, at) ? -1 : matchFrom(tokens, step + 1, at, sentence);
            case OPTIONAL -> {
                int taken = inside && stands(tokens, here, at) ? matchFrom(tokens, step + 1, at + 1, sentence) : -1;
                yield taken >= 0 ? taken : matchFrom(tokens, step + 1, at, sentence);
            }
            case GAP -> matchAfterGap(tokens, step, at, sentence);
        };
    }

    private int matchAfterGap(Tokens tokens, int step, int at, int sentence) {
        int longest = steps.get(step).gap();
        for (int skipped = 0; skipped <= longest; skipped++) {
            int end = matchFrom(tokens, step + 1, at + skipped, sentence);
            if (end >= 0) {
                return end;
            }
            if (at + skipped >= tokens.size() || tokens.sentence(at + skipped) != sentence) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean stands(Tokens tokens, Step step, int at) {
        return !tokens.isMasked(at) && step.accepts(tokens.word(at));
    }
}

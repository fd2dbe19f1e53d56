package com.allstarteams.coach.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts streamed text into sentences with their trailing white space, so that the sentences joined are the text. The cut
 * does not depend on how the text was chunked. One instance reads one text; not thread-safe.
 */
public final class SentenceSplitter {

    private static final int LONGEST = 1_000;
    private static final String STOPS = ".!?\u2026";
    private static final String WIDE_STOPS = "\u3002\uFF01\uFF1F";
    private static final String CLOSERS = "\"')]}\u201D\u2019\u00BB*_";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "cf", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "approx", "fig", "dept", "p.s",
            "a.m", "p.m", "u.s", "u.k", "sr", "jr", "ltd", "z.b", "d.h");

    private final StringBuilder open = new StringBuilder();

    /** Takes the next piece of text, of any length, and gives the sentences that are complete now; often none. */
    public List<String> feed(String chunk) {
        List<String> complete = new ArrayList<>();
        for (int at = 0; at < chunk.length(); at++) {
            char next = chunk.charAt(at);
            if (!open.isEmpty() && isBoundaryBefore(next)) {
                complete.add(takeOpen(open.length()));
            }
            open.append(next);
            if (open.length() > LONGEST) {
                complete.add(takeOpen(hardCut()));
            }
        }
        return complete;
    }

    /** Gives what is left at the end of the text: one sentence or none. The splitter is empty afterwards. */
    public List<String> finish() {
        return open.isEmpty() ? List.of() : List.of(takeOpen(open.length()));
    }

    private String takeOpen(int length) {
        String sentence = open.substring(0, length);
        open.delete(0, length);
        return sentence;
    }

    private int hardCut() {
        return Character.isHighSurrogate(open.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private boolean isBoundaryBefore(char next) {
        if (Character.isWhitespace(next)) {
            return false;
        }
        char last = open.charAt(open.length() - 1);
        if (WIDE_STOPS.indexOf(last) >= 0) {
            return CLOSERS.indexOf(next) < 0 && WIDE_STOPS.indexOf(next) < 0;
        }
        if (!Character.isWhitespace(last)) {
            return false;
        }
        int end = open.length();
        boolean newline = false;
        while (end > 0 && Character.isWhitespace(open.charAt(end - 1))) {
            newline |= open.charAt(end - 1) == '\n';
            end--;
        }
        return end > 0 && (newline || endsSentence(end, next));
    }

    private boolean endsSentence(int end, char next) {
        int stop = end - 1;
        while (stop > 0 && CLOSERS.indexOf(open.charAt(stop)) >= 0) {
            stop--;
        }
        char mark = open.charAt(stop);
        if (STOPS.indexOf(mark) < 0) {
            return false;
        }
        boolean closed = stop < end - 1;
        boolean trailsOff = mark == '\u2026' || (mark == '.' && stop > 0 && open.charAt(stop - 1) == '.');
        if (Character.isLowerCase(next) && (closed || trailsOff)) {
            return false;
        }
        return mark != '.' || trailsOff || !isAbbreviation(stop);
    }

    private boolean isAbbreviation(int dot) {
        int start = dot;
        while (start > 0 && (Character.isLetterOrDigit(open.charAt(start - 1)) || open.charAt(start - 1) == '.')) {
            start--;
        }
        String word = open.substring(start, dot);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean listNumber =
                start == firstVisible() && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return initial || listNumber || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private int firstVisible() {
        int at = 0;
        while (at < open.length() && Character.isWhitespace(open.charAt(at))) {
            at++;
        }
        return at;
    }
}

package com.allstarteams.coach.safety.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Puts words together that were written letter by letter, when the letters spell words of the lexicon (CR-7). */
record SpelledLetters(Skeleton skeleton) {

    private static final int SHORTEST_RUN = 4;

    List<Tokens.Token> join(List<Tokens.Token> tokens) {
        List<Tokens.Token> joined = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int end = runEnd(tokens, at);
            List<String> words = end - at >= SHORTEST_RUN ? skeleton.segment(spell(tokens, at, end)) : List.of();
            if (words.isEmpty()) {
                end = Math.max(end, at + 1);
                joined.addAll(tokens.subList(at, end));
            } else {
                Tokens.Token first = tokens.get(at);
                words.forEach(word ->
                        joined.add(new Tokens.Token(word, first.sentence(), first.clause(), first.quoted(), false)));
            }
            at = end;
        }
        return joined;
    }

    private static int runEnd(List<Tokens.Token> tokens, int start) {
        int at = start;
        while (at < tokens.size() && tokens.get(at).word().length() == 1) {
            at++;
        }
        return at;
    }

    private static String spell(List<Tokens.Token> tokens, int start, int end) {
        StringBuilder letters = new StringBuilder();
        tokens.subList(start, end).forEach(token -> letters.append(token.word()));
        return letters.toString();
    }
}

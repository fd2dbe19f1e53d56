package com.allstarteams.coach.profile.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Reads stored flow data in any variant: a list of words, of named or ordered words, or an object around one. */
public final class FlowReading {

    private static final int LOWEST_SCORE = 12;
    private static final int HIGHEST_SCORE = 60;
    private static final int WORDS = 4;
    private static final int MAX_WORD_LENGTH = 40;

    private FlowReading() {}

    /** At most four words in the member's order; the stored percentages are placeholders and never read as scores. */
    public static List<String> words(JsonNode stored) {
        JsonNode list = stored.isArray() ? stored : stored.path("attributes");
        List<Word> words = new ArrayList<>();
        for (JsonNode item : list.values()) {
            String text = text(item).strip();
            if (!text.isEmpty() && text.length() <= MAX_WORD_LENGTH) {
                words.add(new Word(text, order(item, words.size())));
            }
        }
        return words.stream()
                .sorted(Comparator.comparingInt(Word::order))
                .limit(WORDS)
                .map(Word::text)
                .toList();
    }

    /** The flow score, 12-60; empty when absent or outside. */
    public static OptionalInt score(JsonNode stored) {
        OptionalInt score = Numbers.wholeNumber(stored.isNumber() ? stored : stored.path("flowScore"));
        return score.isPresent() && score.getAsInt() >= LOWEST_SCORE && score.getAsInt() <= HIGHEST_SCORE
                ? score
                : OptionalInt.empty();
    }

    private static String text(JsonNode item) {
        if (item.isString()) {
            return item.stringValue();
        }
        return item.path("name").asString(item.path("text").asString(""));
    }

    private static int order(JsonNode item, int position) {
        return Numbers.wholeNumber(item.path("order")).orElse(position + 1);
    }

    /** A word and its place. */
    private record Word(String text, int order) {}
}

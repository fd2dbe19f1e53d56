package com.allstarteams.coach.safety.reply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OG-2 and OG-10 where a sentence can be kept: markup and special characters become plain words, citation markers out
 * of range go. Clients show replies as HTML or as plain text, so characters are replaced and never encoded.
 */
final class PlainWording {

    private static final Pattern CITATION = Pattern.compile(" ?\\[\\s?(\\d{1,9})\\s?]");
    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]*#{1,6}[ \\t]+");
    private static final Pattern QUOTE_LINE = Pattern.compile("(?m)^[ \\t]*>[ \\t]?");
    private static final Pattern BULLET = Pattern.compile("(?m)^([ \\t]*)[*\u2022][ \\t]+");
    private static final Pattern TIMES = Pattern.compile("(?<=\\d) ?\\* ?(?=\\d)");
    private static final Pattern ARROW = Pattern.compile(" ?(?:-{1,2}|=)> ?");
    private static final int MOST_ROUNDS = 8;

    private PlainWording() {}

    /** Gives a text without {@code <}, {@code >}, {@code &}, asterisks and backticks. Idempotent; keeps outer space. */
    static String of(String text, int sources) {
        String before = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String after = step(before, sources);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return step(CITATION.matcher(before.replace("[", "").replace("#", "")).replaceAll(""), sources);
    }

    private static String step(String text, int sources) {
        String lines = text.replace("\r\n", "\n");
        lines = HEADING.matcher(lines).replaceAll("");
        lines = QUOTE_LINE.matcher(lines).replaceAll("");
        lines = BULLET.matcher(lines).replaceAll("$1- ");
        lines = TIMES.matcher(lines).replaceAll(" times ");
        lines = ARROW.matcher(lines).replaceAll(" to ");
        lines = lines.replace("*", "").replace("`", "").replace("__", "").replace("~~", "");
        lines = words(lines);
        return citationsInRange(lines, sources);
    }

    private static String words(String text) {
        String entities = text.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ");
        return asWord(asWord(asWord(entities, '&', "and"), '<', "less than"), '>', "more than");
    }

    private static String asWord(String text, char mark, String word) {
        StringBuilder worded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here != mark) {
                worded.append(here);
                continue;
            }
            if (!worded.isEmpty() && !Character.isWhitespace(worded.charAt(worded.length() - 1))) {
                worded.append(' ');
            }
            worded.append(word);
            if (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
                worded.append(' ');
            }
        }
        return worded.toString();
    }

    private static String citationsInRange(String text, int sources) {
        Matcher markers = CITATION.matcher(text);
        return markers.replaceAll(marker -> {
            long number = Long.parseLong(marker.group(1));
            return number >= 1 && number <= sources ? Matcher.quoteReplacement(marker.group()) : "";
        });
    }
}

package com.allstarteams.coach.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Contact details, ids, amounts, addresses and people's full names in free text. Found before a model reads it and before
 * a reader sees it. Not found: first names alone, details spelled out in words, addresses without a street word.
 */
public final class PrivateDetails {

    private static final int LONGEST_NAME = 4;
    private static final String NUMBER_MARK = "[number]";
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){0,4}\\.\\p{L}{2,24}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{0,32}|\\b(?=[a-fA-F]*\\d)[0-9a-fA-F]{16,128}");
    private static final Pattern INTERNATIONAL_PHONE = Pattern.compile("\\+\\d(?:[ ().-]?\\d){6,14}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ ().-]{0,2}\\d){8,30}");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]?\\d{2,4}(?!\\d)");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:[$\u20ac\u00a3\u00a5]|\\b(?:USD|EUR|GBP|CHF)) ?\\d(?:[\\d.,]{0,14}\\d)?[kKmM]?|\\b\\d(?:[\\d.,]{0,14}\\d)?[kKmM]? ?(?:[$\u20ac\u00a3\u00a5]|(?:USD|EUR|GBP|CHF)\\b)");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b\\d{1,5}[a-zA-Z]? (?:\\p{Lu}[\\p{L}'.-]{1,30} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019-]+");

    private PrivateDetails() {}

    /** Whether a text holds an e-mail address, a phone number or an id. */
    public static boolean holdsContact(String text) {
        return EMAIL.matcher(text).find()
                || INTERNATIONAL_PHONE.matcher(text).find()
                || LONG_NUMBER.matcher(text).find()
                || PHONE.matcher(text).find()
                || ID.matcher(text).find();
    }

    /** Whether a text holds one of these full names, given in lower case. */
    public static boolean holdsName(String text, Set<String> names) {
        return !names.isEmpty() && !spans(text, names).isEmpty();
    }

    /**
     * The text with a short mark in place of each detail, and "a colleague" in place of each name.
     *
     * @param names full names, in any case
     */
    public static String without(String text, Set<String> names) {
        String scrubbed = EMAIL.matcher(text).replaceAll("[e-mail]");
        scrubbed = ID.matcher(scrubbed).replaceAll("[id]");
        scrubbed = AMOUNT.matcher(scrubbed).replaceAll("[amount]");
        scrubbed = ADDRESS.matcher(scrubbed).replaceAll("[address]");
        scrubbed = INTERNATIONAL_PHONE.matcher(scrubbed).replaceAll(NUMBER_MARK);
        scrubbed = LONG_NUMBER.matcher(scrubbed).replaceAll(NUMBER_MARK);
        scrubbed = PHONE.matcher(scrubbed).replaceAll(NUMBER_MARK);
        return withoutNames(scrubbed, names);
    }

    private static String withoutNames(String text, Set<String> names) {
        if (names.isEmpty()) {
            return text;
        }
        StringBuilder scrubbed = new StringBuilder();
        int copied = 0;
        for (Span span : spans(text, names)) {
            scrubbed.append(text, copied, span.from()).append("a colleague");
            copied = span.to();
        }
        return scrubbed.append(text, copied, text.length()).toString();
    }

    private static List<Span> spans(String text, Set<String> names) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            boolean possessive = word.endsWith("'s") || word.endsWith("\u2019s");
            words.add(new Span(matcher.start(), matcher.end() - (possessive ? 2 : 0)));
        }
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int last = lastWordOfName(text, words, at, names);
            if (last > at) {
                found.add(new Span(words.get(at).from(), words.get(last).to()));
                at = last;
            }
        }
        return found;
    }

    private static int lastWordOfName(String text, List<Span> words, int first, Set<String> names) {
        StringBuilder name = new StringBuilder(words.get(first).lower(text));
        for (int next = first + 1; next < Math.min(words.size(), first + LONGEST_NAME); next++) {
            name.append(' ').append(words.get(next).lower(text));
            if (names.contains(name.toString())) {
                return next;
            }
        }
        return first;
    }

    /** Characters of a text, the last one excluded. */
    private record Span(int from, int to) {

        String lower(String text) {
            return text.substring(from, to).toLowerCase(Locale.ROOT);
        }
    }
}

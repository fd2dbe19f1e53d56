package com.allstarteams.coach.conversation.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a text apart into words and hands back single clauses of it, turned to the second person. A clause that might
 * carry a name, a number, an insult or half a thought is not handed back at all.
 */
final class Clauses {

    private static final int MOST_WORDS = 8;
    private static final int WORDS_READ = 260;
    private static final String BREAK = ".";
    private static final String HIDDEN = "#";
    private static final int CHARACTERS_READ = 2_000;
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]{0,200}>");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String UNREPEATABLE = "<>&{}[]\\|=_*#/@$%~^`";
    private static final Pattern WORD =
            Pattern.compile("#|[.,;:!?()\"\\n\\u2026\\u2013\\u2014]|\\p{L}+(?:['-]\\p{L}+)*");
    private static final Map<String, String> SECOND_PERSON = Map.ofEntries(
            Map.entry("i", "you"),
            Map.entry("i'm", "you're"),
            Map.entry("i've", "you've"),
            Map.entry("i'll", "you'll"),
            Map.entry("me", "you"),
            Map.entry("my", "your"),
            Map.entry("mine", "yours"),
            Map.entry("myself", "yourself"),
            Map.entry("our", "your"),
            Map.entry("am", "are"));

    private final Lexicon lexicon;
    private final List<String> asWritten;
    private final List<String> words;

    Clauses(String text, Lexicon lexicon) {
        this.lexicon = lexicon;
        asWritten = WORD.matcher(plain(text))
                .results()
                .limit(WORDS_READ)
                .map(found -> found.group())
                .map(word -> word.equals(HIDDEN) || Character.isLetter(word.codePointAt(0)) ? word : BREAK)
                .toList();
        words = asWritten.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Lower-case words in order; "." stands for punctuation, "#" for something that must not be repeated. */
    List<String> words() {
        return words;
    }

    /** The words alone, without breaks. */
    List<String> spoken() {
        return words.stream().filter(word -> !stop(word)).toList();
    }

    /** Whether something was left out that must never be repeated, such as an address or a number. */
    boolean hidesSomething() {
        return words.contains(HIDDEN);
    }

    /** Whether the text is mostly written in capitals. */
    boolean shouts() {
        long letters = asWritten.stream().filter(word -> word.length() > 2).count();
        long loud = asWritten.stream()
                .filter(word -> word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)))
                .count();
        return loud * 2 > letters;
    }

    /** The clause that begins at a word, at most eight words; empty when it is not safe to repeat. */
    String from(int start) {
        if (shouts()) {
            return "";
        }
        int first = start;
        while (first < words.size() && lexicon.holds("clause.adverbs", words.get(first))) {
            first++;
        }
        int end = first;
        while (end < words.size() && !stop(words.get(end)) && !lexicon.holds("clause.end", words.get(end))) {
            end++;
        }
        boolean cutByHidden = end < words.size() && words.get(end).equals(HIDDEN);
        int last = trimmed(first, end - first > MOST_WORDS ? softEnd(first) : end);
        return cutByHidden || last - first < 2 || !repeatable(first, last) ? "" : turned(first, last);
    }

    /** The thing named after "my" or "our" in the text, such as "your thesis"; empty when unsure. */
    String possession() {
        for (int at = 0; at + 1 < words.size() && !shouts(); at++) {
            if (lexicon.holds("noun.starts", words.get(at))) {
                int end = at + 1;
                while (end < words.size() && !stop(words.get(end)) && !lexicon.holds("noun.stops", words.get(end))) {
                    end++;
                }
                if (end - at <= 3 && end - at > 1 && nameable(at + 1, end)) {
                    return turned(at, end);
                }
            }
        }
        return "";
    }

    private static String plain(String text) {
        String read = text.substring(0, Math.min(text.length(), CHARACTERS_READ))
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace("\n", " . ");
        return SPACE.splitAsStream(TAG.matcher(read).replaceAll(" # "))
                .map(token -> token.equals(HIDDEN) || !repeatable(token) ? HIDDEN : token)
                .collect(Collectors.joining(" "));
    }

    private static boolean repeatable(String token) {
        return !token.startsWith("www.")
                && token.codePoints().noneMatch(c -> Character.isDigit(c) || UNREPEATABLE.indexOf(c) >= 0);
    }

    private boolean nameable(int from, int to) {
        return words.get(to - 1).length() > 3
                && !words.get(to - 1).matches(".*[^siu]s")
                && !words.get(to - 1).endsWith("ly")
                && repeatable(from, to)
                && words.subList(from, to).stream()
                        .noneMatch(word -> lexicon.holds("noun.blocked", word) || lexicon.holds("stop", word));
    }

    private int softEnd(int first) {
        int pause = lastOf("clause.pause", first);
        return pause > first ? pause : lastOf("clause.soft", first);
    }

    private int lastOf(String key, int first) {
        for (int end = first + MOST_WORDS; end > first + 2; end--) {
            if (lexicon.holds(key, words.get(end))) {
                return end;
            }
        }
        return first;
    }

    private int trimmed(int first, int end) {
        int last = end;
        while (last > first && lexicon.holds("clause.dangling", words.get(last - 1))) {
            last--;
        }
        return last;
    }

    private boolean repeatable(int first, int last) {
        for (int at = first; at < last; at++) {
            String word = words.get(at);
            if (lexicon.holds("clause.blocked", word) || word.length() > 20 || named(at) || meetsSomebody(at, last)) {
                return false;
            }
        }
        return true;
    }

    private boolean named(int at) {
        String word = asWritten.get(at);
        return Character.isUpperCase(word.codePointAt(0))
                && !lexicon.holds("time.capital", words.get(at))
                && !word.equals("I")
                && !word.startsWith("I'");
    }

    private boolean meetsSomebody(int at, int last) {
        boolean towards = words.get(at).equals("to") && at > 0 && lexicon.holds("clause.meets.to", words.get(at - 1));
        boolean meets = towards || lexicon.holds("clause.meets", words.get(at));
        return meets && at + 1 < last && !lexicon.holds("clause.safe-object", words.get(at + 1));
    }

    private String turned(int first, int last) {
        List<String> turned = new ArrayList<>();
        for (int at = first; at < last; at++) {
            String word = lexicon.holds("time.capital", words.get(at)) ? capital(words.get(at)) : words.get(at);
            turned.add(SECOND_PERSON.getOrDefault(word, word));
        }
        return String.join(" ", turned);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static boolean stop(String word) {
        return word.equals(BREAK) || word.equals(HIDDEN);
    }
}

package com.allstarteams.coach.safety.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the lexicon format: {@code version 1}, {@code @set = a | b c}, {@code [section]}, and one phrase a line after
 * its id. {@code $set} and <code>{a|b c}</code> are written out here, so that matching knows only words.
 */
final class LexiconReader {

    private static final int MOST_PHRASES_PER_LINE = 4_000;

    private static final Pattern SET = Pattern.compile("\\$([a-z][a-z-]*)");
    private static final Pattern WORD = Pattern.compile("[\\p{Ll}0-9]+\\*?");

    private final Map<String, String> sets = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private String section = "";

    /** All phrases of a file, or an exception at start-up that names the line. */
    List<Phrase> read(String path) {
        for (String line : ResourceText.lines(path)) {
            try {
                readLine(line);
            } catch (RuntimeException wrong) {
                throw new IllegalStateException("Lexicon " + path + ": " + line, wrong);
            }
        }
        return phrases;
    }

    private void readLine(String line) {
        if (line.startsWith("version ")) {
            return;
        }
        if (line.startsWith("[")) {
            section = line.substring(1, line.indexOf(']'));
        } else if (line.startsWith("@")) {
            int equals = line.indexOf('=');
            sets.put(
                    line.substring(1, equals).strip(),
                    line.substring(equals + 1).strip());
        } else {
            readPhrase(line);
        }
    }

    private void readPhrase(String line) {
        int space = line.indexOf(' ');
        String id = line.substring(0, space);
        if (!ids.add(id)) {
            throw new IllegalArgumentException("Second line with id " + id);
        }
        for (String written : expand(withSets(line.substring(space + 1)))) {
            phrases.add(Phrase.of(id, section, written));
        }
    }

    private String withSets(String phrase) {
        return SET.matcher(phrase.strip()).replaceAll(found -> {
            String set = sets.get(found.group(1));
            if (set == null) {
                throw new IllegalArgumentException("No set " + found.group(1));
            }
            return asChoice(withSets(set));
        });
    }

    /** Words stay one choice; groups of words are written out later. */
    private static String asChoice(String set) {
        List<String> members = new ArrayList<>();
        for (String member : List.of(set.split("\\|", -1))) {
            members.add(member.strip());
        }
        boolean words = members.stream().allMatch(member -> WORD.matcher(member).matches());
        return words ? String.join("/", members) : "{" + String.join("|", members) + "}";
    }

    private static List<String> expand(String phrase) {
        int open = phrase.indexOf('{');
        if (open < 0) {
            return List.of(phrase);
        }
        int close = phrase.indexOf('}', open);
        List<String> expanded = new ArrayList<>();
        String choice = asChoice(phrase.substring(open + 1, close));
        String before = phrase.substring(0, open);
        List<String> tails = expand(phrase.substring(close + 1));
        List<String> members = choice.startsWith("{")
                ? List.of(choice.substring(1, choice.length() - 1).split("\\|", -1))
                : List.of(choice);
        for (String member : members) {
            for (String tail : tails) {
                expanded.add(before + member + tail);
            }
        }
        if (expanded.size() > MOST_PHRASES_PER_LINE) {
            throw new IllegalArgumentException("Too many combinations");
        }
        return expanded;
    }
}

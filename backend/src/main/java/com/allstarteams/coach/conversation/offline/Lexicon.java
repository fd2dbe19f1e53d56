package com.allstarteams.coach.conversation.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Knows the words the coach listens for: phrases by family, and where in a message they stand. */
final class Lexicon {

    private static final int POSITIONS_A_WORD_IS_WORTH = 6;
    private static final int LATEST_POSITION = 20;

    private final Map<String, List<List<String>>> phrases = new LinkedHashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, TreeSet<String>> families = new HashMap<>();

    /** Reads {@code coach/offline_reading_<language>.properties} from the class path. */
    Lexicon(String language) {
        Properties lines = Phrasebook.read("/coach/offline_reading_" + language + ".properties");
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            List<List<String>> list = new ArrayList<>();
            Set<String> set = new HashSet<>();
            for (String phrase : lines.getProperty(key).strip().split("\\s*,\\s*", -1)) {
                list.add(List.of(phrase.split(" ", -1)));
                set.add(phrase);
            }
            phrases.put(key, list);
            sets.put(key, Set.copyOf(set));
            if (key.indexOf('.') > 0) {
                families.computeIfAbsent(key.substring(0, key.indexOf('.')), any -> new TreeSet<>())
                        .add(key.substring(key.indexOf('.') + 1));
            }
        }
    }

    boolean knows(String key) {
        return phrases.containsKey(key);
    }

    boolean holds(String key, String phrase) {
        return sets.getOrDefault(key, Set.of()).contains(phrase);
    }

    /** The member of a family, such as {@code exact}, whose list holds the whole phrase; empty for none. */
    String member(String family, String phrase) {
        return families.getOrDefault(family, new TreeSet<>()).stream()
                .filter(name -> holds(family + "." + name, phrase))
                .findFirst()
                .orElse("");
    }

    /** The member of a family that stands out in the words: long phrases count most, then early ones; empty for none. */
    String heard(String family, List<String> words) {
        String best = "";
        int strongest = Integer.MIN_VALUE;
        Set<String> present = Set.copyOf(words);
        for (String name : families.getOrDefault(family, new TreeSet<>())) {
            for (List<String> phrase : phrases.getOrDefault(family + "." + name, List.of())) {
                int at = find(phrase, words, present);
                int strength = phrase.size() * POSITIONS_A_WORD_IS_WORTH - Math.min(at, LATEST_POSITION);
                if (at >= 0 && strength > strongest) {
                    best = name;
                    strongest = strength;
                }
            }
        }
        return best;
    }

    /** Index of the first word of the first phrase of this key in the words; -1 for none. */
    int position(String key, List<String> words) {
        Set<String> present = Set.copyOf(words);
        return phrases.getOrDefault(key, List.of()).stream()
                .mapToInt(phrase -> find(phrase, words, present))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** The phrase of this key that stands in the words, the longest first; empty for none. */
    String phrase(String key, List<String> words) {
        Set<String> present = Set.copyOf(words);
        return phrases.getOrDefault(key, List.of()).stream()
                .filter(phrase -> find(phrase, words, present) >= 0)
                .max(Comparator.comparingInt(List::size))
                .map(phrase -> String.join(" ", phrase))
                .orElse("");
    }

    /** Indices just after each place where a phrase of this key stands in the words, in order. */
    List<Integer> ends(String key, List<String> words) {
        TreeSet<Integer> ends = new TreeSet<>();
        Set<String> present = Set.copyOf(words);
        for (List<String> phrase : phrases.getOrDefault(key, List.of())) {
            for (int at = find(phrase, words, present); at >= 0; at = find(phrase, words, at + 1)) {
                ends.add(at + phrase.size());
            }
        }
        return List.copyOf(ends);
    }

    private static int find(List<String> phrase, List<String> words, Set<String> present) {
        for (String wanted : phrase) {
            if (!wanted.endsWith("*") && !present.contains(wanted)) {
                return -1;
            }
        }
        return find(phrase, words, 0);
    }

    private static int find(List<String> phrase, List<String> words, int from) {
        for (int at = from; at <= words.size() - phrase.size(); at++) {
            if (matches(phrase, words, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(List<String> phrase, List<String> words, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            String wanted = phrase.get(i);
            String word = words.get(at + i);
            boolean same = wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}

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

    /** The member of a family with the longest phrase in the words, the earliest on a tie; empty for none. */
    String heard(String family, List<String> words) {
        String best = "";
        int longest = 0;
        int earliest = Integer.MAX_VALUE;
        Set<String> present = Set.copyOf(words);
        for (String name : families.getOrDefault(family, new TreeSet<>())) {
            for (List<String> phrase : phrases.getOrDefault(family + "." + name, List.of())) {
                int at = phrase.size() < longest ? -1 : find(phrase, words, present);
                if (at >= 0 && (phrase.size() > longest || at < earliest)) {
                    best = name;
                    longest = phrase.size();
                    earliest = at;
                }
            }
        }
        return best;
    }

    /** Index of the first word of the first phrase of this key in the words; -1 for none. */
    int position(String key, List<String> words) {
        return phrases.getOrDefault(key, List.of()).stream()
                .mapToInt(phrase -> find(phrase, words, 0))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** The phrase of this key that stands in the words, the longest first; empty for none. */
    String phrase(String key, List<String> words) {
        return phrases.getOrDefault(key, List.of()).stream()
                .filter(phrase -> find(phrase, words, 0) >= 0)
                .max(Comparator.comparingInt(List::size))
                .map(phrase -> String.join(" ", phrase))
                .orElse("");
    }

    /** Indices just after each place where a phrase of this key stands in the words, in order. */
    List<Integer> ends(String key, List<String> words) {
        TreeSet<Integer> ends = new TreeSet<>();
        for (List<String> phrase : phrases.getOrDefault(key, List.of())) {
            for (int at = find(phrase, words, 0); at >= 0; at = find(phrase, words, at + 1)) {
                ends.add(at + phrase.size());
            }
        }
        return List.copyOf(ends);
    }

    private static int find(List<String> phrase, List<String> words, Set<String> present) {
        String head = phrase.getFirst();
        return head.endsWith("*") || present.contains(head) ? find(phrase, words, 0) : -1;
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

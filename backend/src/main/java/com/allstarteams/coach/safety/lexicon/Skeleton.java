package com.allstarteams.coach.safety.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Recognises words of the lexicon behind look-alike letters, digits, repeats and punctuation (CR-7). Plainly spelled
 * words are never changed, so ordinary text reads the same with and without it.
 */
public final class Skeleton {

    private static final int LONGEST_ODD_WORD = 60;
    private static final int SHORTEST_STARRED = 4;

    private final Set<String> vocabulary;
    private final Map<String, String> byCollapsed = new HashMap<>();
    private final Map<Integer, List<String>> byLength = new HashMap<>();
    private final Map<Integer, String> lookAlikes = new HashMap<>();

    /** Knows the words of these lexicons. */
    public Skeleton(Collection<Lexicon> lexicons) {
        this.vocabulary = new HashSet<>();
        lexicons.forEach(lexicon -> vocabulary.addAll(lexicon.vocabulary()));
        vocabulary.stream()
                .filter(word -> word.length() >= 3)
                .sorted(Comparator.naturalOrder())
                .forEach(word -> {
                    byCollapsed.putIfAbsent(collapse(word), word);
                    byLength.computeIfAbsent(word.length(), _ -> new ArrayList<>())
                            .add(word);
                });
        for (String line : ResourceText.lines("lexicon/confusables.txt")) {
            int space = line.indexOf(' ');
            line.substring(space + 1)
                    .strip()
                    .codePoints()
                    .forEach(point -> lookAlikes.put(point, line.substring(0, space)));
        }
    }

    /** The lexicon word an oddly spelled one stands for, or an empty string. */
    String resolve(String odd) {
        if (odd.length() > LONGEST_ODD_WORD || odd.codePoints().noneMatch(Character::isLetter)) {
            return "";
        }
        String folded = fold(odd);
        String known = byCollapsed.getOrDefault(collapse(letters(folded)), "");
        if (known.isEmpty() && folded.indexOf('l') >= 0) {
            known = byCollapsed.getOrDefault(collapse(letters(folded.replace('l', 'i'))), "");
        }
        if (known.isEmpty() && folded.indexOf('i') >= 0) {
            known = byCollapsed.getOrDefault(collapse(letters(folded.replace('i', 'l'))), "");
        }
        return known.isEmpty() && folded.indexOf('*') > 0 ? unstar(folded) : known;
    }

    /** Splits letters written one by one into lexicon words; empty when they spell none. */
    List<String> segment(String joined) {
        if (joined.length() > LONGEST_ODD_WORD) {
            return List.of();
        }
        List<List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= joined.length(); end++) {
            best.add(bestEnding(joined, end, best));
        }
        List<String> words = best.getLast();
        return words.stream().anyMatch(word -> word.length() >= 3) ? words : List.of();
    }

    private List<String> bestEnding(String joined, int end, List<List<String>> best) {
        List<String> shortest = List.of();
        for (int start = 0; start < end; start++) {
            String word = joined.substring(start, end);
            boolean reachable = start == 0 || !best.get(start).isEmpty();
            boolean isWord = vocabulary.contains(word) && (word.length() > 1 || word.equals("i"));
            if (reachable && isWord && (shortest.isEmpty() || best.get(start).size() + 1 < shortest.size())) {
                shortest = new ArrayList<>(best.get(start));
                shortest.add(word);
            }
        }
        return shortest;
    }

    /** Lower case, compatibility forms and accents removed, look-alikes mapped to Latin letters. */
    String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> folded.append(lookAlikes.getOrDefault(point, Character.toString(point))));
        return folded.toString();
    }

    private String unstar(String folded) {
        long letters = folded.chars().filter(Character::isLetter).count();
        if (letters * 2 < folded.length() || folded.length() < SHORTEST_STARRED) {
            return "";
        }
        return byLength.getOrDefault(folded.length(), List.of()).stream()
                .filter(word -> fits(word, folded))
                .findFirst()
                .orElse("");
    }

    private static boolean fits(String word, String starred) {
        for (int at = 0; at < word.length(); at++) {
            if (starred.charAt(at) != '*' && starred.charAt(at) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static String letters(String folded) {
        StringBuilder letters = new StringBuilder();
        folded.chars().filter(Character::isLetter).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    private static String collapse(String word) {
        StringBuilder once = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
                once.append(word.charAt(at));
            }
        }
        return once.toString();
    }
}

package com.allstarteams.coach.conversation.offline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds every wording of the coach and chooses among the variants of a key, so that nothing is repeated too soon.
 * A variant whose {@code {names}} are not all known is never chosen.
 */
final class Phrasebook {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.(\\d+)");

    private final TreeMap<String, List<String>> variants = new TreeMap<>();
    private final Map<String, String> recognisable = new HashMap<>();

    /** Reads {@code coach/offline_<language>.properties} from the class path. */
    Phrasebook(String language) {
        Properties lines = read("/coach/offline_" + language + ".properties");
        lines.stringPropertyNames().stream()
                .sorted(Comparator.comparing(Phrasebook::base).thenComparingInt(Phrasebook::number))
                .forEach(key -> variants.computeIfAbsent(base(key), any -> new ArrayList<>())
                        .add(lines.getProperty(key).strip()));
        variants.values().forEach(list -> list.forEach(line -> recognisable.put(line, longestLiteral(line))));
    }

    static Properties read(String resource) {
        try (var in = Objects.requireNonNull(Phrasebook.class.getResourceAsStream(resource), resource)) {
            Properties lines = new Properties();
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String key) {
        return variants.containsKey(key);
    }

    /** All variants under a key as written, in order; empty for an unknown key. */
    List<String> variants(String key) {
        return variants.getOrDefault(key, List.of());
    }

    /** The first variant whose names are all known, as a fragment of a sentence; empty when there is none. */
    String first(String key, Map<String, String> names) {
        return variants(key).stream()
                .filter(line -> known(line, names))
                .findFirst()
                .map(line -> fill(line, names))
                .orElse("");
    }

    /** The line as the beginning of a sentence; empty when one of its names is not known. */
    String filled(String line, Map<String, String> names) {
        return known(line, names) ? capitalised(fill(line, names)) : "";
    }

    /** Whether a line, under any filling, appears in one of the answers. */
    boolean appears(String line, List<String> answers) {
        return lastUse(line, answers) >= 0;
    }

    /**
     * Chooses a variant that none of the recent answers used, starting at a place given by the seed; when all were
     * used, the one whose use lies furthest back.
     *
     * @param recent answers of the coach, oldest first
     * @return empty when the key is unknown or no variant can be filled
     */
    String pick(String key, Map<String, String> names, int seed, List<String> recent) {
        List<String> usable =
                variants(key).stream().filter(line -> known(line, names)).toList();
        String best = "";
        int oldest = Integer.MAX_VALUE;
        for (int i = 0; i < usable.size(); i++) {
            String line = usable.get(Math.floorMod(Math.floorMod(seed, usable.size()) + i, usable.size()));
            int use = lastUse(line, recent);
            if (use < oldest) {
                oldest = use;
                best = line;
            }
        }
        return capitalised(fill(best, names));
    }

    /** Whether the text holds any wording of the keys that start with this prefix. */
    boolean speaks(String prefix, String text) {
        return variants.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .anyMatch(line -> text.contains(recognisable.getOrDefault(line, line)));
    }

    /** Whether some variant of exactly this key can be filled and appears in none of the answers. */
    boolean fresh(String key, Map<String, String> names, List<String> answers) {
        return variants(key).stream().anyMatch(line -> known(line, names) && lastUse(line, answers) < 0);
    }

    private int lastUse(String line, List<String> answers) {
        String mark = recognisable.getOrDefault(line, line);
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i).contains(mark)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean known(String line, Map<String, String> names) {
        return NAME.matcher(line).results().allMatch(name -> names.containsKey(name.group(1)));
    }

    private static String fill(String line, Map<String, String> names) {
        return NAME.matcher(line).replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(1), "")));
    }

    private static String capitalised(String line) {
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }

    private static String longestLiteral(String line) {
        return NAME.splitAsStream(line)
                .max(Comparator.comparingInt(String::length))
                .map(String::strip)
                .orElse(line);
    }

    private static String base(String key) {
        Matcher numbered = NUMBERED.matcher(key);
        return numbered.matches() ? numbered.group(1) : key;
    }

    private static int number(String key) {
        Matcher numbered = NUMBERED.matcher(key);
        return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
    }
}

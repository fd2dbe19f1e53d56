package com.allstarteams.coach.conversation.memory;

import com.allstarteams.coach.safety.PrivateDetails;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the names of colleagues and contact details out of what is kept about a member: rule AS-6. Knows the people of the
 * organisation only; a friend's or a client's name stays.
 */
public final class ColleagueNames {

    private static final int SHORTEST = 2;

    private ColleagueNames() {}

    /**
     * Says "a colleague" for every full name in any case, and for a first or last name that is written with a capital;
     * and a short mark for each contact detail.
     *
     * @param names full names, in lower case
     */
    public static String without(Set<String> names, String text) {
        String left = PrivateDetails.without(text, names);
        String parts = names.stream()
                .flatMap(name -> Arrays.stream(name.strip().split("\\s+")))
                .filter(part -> part.length() >= SHORTEST && Character.isLetter(part.codePointAt(0)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(ColleagueNames::capitalised)
                .collect(Collectors.joining("|"));
        return parts.isEmpty()
                ? left
                : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + parts + ")(?![\\p{L}\\p{N}])")
                        .matcher(left)
                        .replaceAll("a colleague");
    }

    /** Any way to write the name that begins with its capital. */
    private static String capitalised(String part) {
        int second = part.offsetByCodePoints(0, 1);
        return Pattern.quote(part.substring(0, second).toUpperCase(Locale.ROOT)) + "(?iu:"
                + Pattern.quote(part.substring(second)) + ")";
    }
}

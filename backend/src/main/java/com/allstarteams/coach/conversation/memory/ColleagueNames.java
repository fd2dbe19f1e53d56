package com.allstarteams.coach.conversation.memory;

import com.allstarteams.coach.identity.TeamRoster;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes the names of colleagues out of what is kept about a member: rule AS-6. Knows the people of the organisation only;
 * a friend's or a client's name stays.
 */
@Component
public class ColleagueNames {

    private static final String SOMEBODY = "a colleague";
    private static final int SHORTEST = 2;

    private final TeamRoster roster;

    ColleagueNames(TeamRoster roster) {
        this.roster = roster;
    }

    /** The full names of everyone in the organisation but the member; opens a transaction of its own. */
    public Set<String> list(Tenant tenant) {
        return roster.listNames(tenant);
    }

    /**
     * Says "a colleague" for every full name in any case, and for a first or last name that is written with its capital.
     *
     * @param names full names
     */
    public static String without(Set<String> names, String text) {
        String left = text;
        for (String name : names) {
            String spaced = Arrays.stream(name.strip().split("\\s+"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+"));
            left = replaced(left, spaced, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
        String parts = names.stream()
                .flatMap(name -> Arrays.stream(name.strip().split("\\s+")))
                .filter(part -> part.length() >= SHORTEST && Character.isUpperCase(part.codePointAt(0)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return parts.isEmpty() ? left : replaced(left, "(?:" + parts + ")", 0);
    }

    private static String replaced(String text, String name, int flags) {
        return name.isEmpty()
                ? text
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])", flags)
                        .matcher(text)
                        .replaceAll(SOMEBODY);
    }
}

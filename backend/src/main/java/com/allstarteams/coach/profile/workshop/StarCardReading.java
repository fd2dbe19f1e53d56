package com.allstarteams.coach.profile.workshop;

import com.allstarteams.coach.profile.Strength;
import com.allstarteams.coach.profile.StrengthShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * Reads a stored star card in any variant: flat or nested, numbers or strings, any case. All zeros mean not taken; a sum
 * other than 100 is unusable. Nothing is ever made up.
 */
public final class StarCardReading {

    private static final int WHOLE = 100;
    private static final int MAX_NESTING = 3;

    private StarCardReading() {}

    /** The four shares in descending order, ties in the workshop's order; empty when not taken or unusable. */
    public static List<StrengthShare> read(JsonNode stored) {
        return read(stored, 0);
    }

    private static List<StrengthShare> read(JsonNode node, int depth) {
        List<StrengthShare> shares = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            percent(node, strength).ifPresent(percent -> shares.add(new StrengthShare(strength, percent)));
        }
        if (shares.size() == Strength.values().length) {
            int sum = shares.stream().mapToInt(StrengthShare::percent).sum();
            shares.sort(Comparator.comparingInt(StrengthShare::percent).reversed());
            return sum == WHOLE ? List.copyOf(shares) : List.of();
        }
        if (depth < MAX_NESTING) {
            for (JsonNode child : node.values()) {
                List<StrengthShare> nested = child.isObject() ? read(child, depth + 1) : List.of();
                if (!nested.isEmpty()) {
                    return nested;
                }
            }
        }
        return List.of();
    }

    private static OptionalInt percent(JsonNode card, Strength strength) {
        for (String name :
                List.of(strength.key(), strength.title(), strength.key().toUpperCase(Locale.ROOT))) {
            OptionalInt percent = Numbers.wholeNumber(card.path(name));
            if (percent.isPresent() && percent.getAsInt() >= 0 && percent.getAsInt() <= WHOLE) {
                return percent;
            }
        }
        return OptionalInt.empty();
    }
}

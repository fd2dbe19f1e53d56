package com.allstarteams.coach.profile.workshop;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whole numbers as the platform stores them, which may be text. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private Numbers() {}

    static OptionalInt wholeNumber(JsonNode node) {
        if (node.isNumber()) {
            return OptionalInt.of((int) Math.round(node.doubleValue()));
        }
        if (node.isString() && DIGITS.matcher(node.stringValue().strip()).matches()) {
            return OptionalInt.of(Integer.parseInt(node.stringValue().strip()));
        }
        return OptionalInt.empty();
    }
}

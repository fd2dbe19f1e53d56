package com.allstarteams.coach.profile.workshop;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whole numbers of up to four digits as the platform stores them, which may be text. Anything else is no number. */
final class Numbers {

    private static final double HIGHEST = 9_999;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private Numbers() {}

    static OptionalInt wholeNumber(JsonNode node) {
        if (node.isNumber()) {
            double number = node.doubleValueOpt().orElse(Double.NaN);
            return Math.abs(number) <= HIGHEST ? OptionalInt.of((int) Math.round(number)) : OptionalInt.empty();
        }
        if (node.isString() && DIGITS.matcher(node.stringValue().strip()).matches()) {
            return OptionalInt.of(Integer.parseInt(node.stringValue().strip()));
        }
        return OptionalInt.empty();
    }
}

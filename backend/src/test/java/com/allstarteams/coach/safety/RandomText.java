package com.allstarteams.coach.safety;

import java.util.Random;

/** Strings of every kind of character and of the fragments that rules look for. */
final class RandomText {

    private static final String[] FRAGMENTS = {
        "<",
        ">",
        "&",
        "*",
        "**",
        "`",
        "[",
        "]",
        "[1]",
        "[9]",
        "(",
        ")",
        "#",
        "# ",
        "- ",
        "->",
        "&amp;",
        "&lt;",
        "\n",
        " ",
        "you ",
        "I ",
        "feel ",
        "want to ",
        "die",
        "not ",
        "team ",
        "?",
        ".",
        "...",
        "\"",
        "'",
        "\u2019",
        "_",
        "__",
        "1",
        "23",
        "=",
        "~",
        "~~",
        "!",
        "\t",
        "k",
        "i",
        "l",
        "@",
        "$",
        "my ",
        "\u00E9",
        "e\u0301",
        "\uD83D\uDE00",
        "\u4F60"
    };

    private RandomText() {}

    static String of(Random random) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(24); piece > 0; piece--) {
            int kind = random.nextInt(40);
            if (kind == 0) {
                text.append((char) random.nextInt(0x10000));
            } else if (kind == 1) {
                text.appendCodePoint(random.nextInt(0x110000));
            } else if (kind < 5) {
                text.append((char) (32 + random.nextInt(95)));
            } else {
                text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
            }
        }
        return text.toString();
    }
}

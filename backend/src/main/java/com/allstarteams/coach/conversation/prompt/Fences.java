package com.allstarteams.coach.conversation.prompt;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Puts data between lines that carry a token made for one request, so that no data can pretend to end its own fence.
 *
 * @param token 128 random bits, hexadecimal; taken out of the data before it is fenced
 */
public record Fences(String token) {

    private static final int TOKEN_BYTES = 16;

    /** Fences with a new token. */
    public static Fences random(SecureRandom random) {
        return new Fences(token(random));
    }

    /** 128 random bits, hexadecimal. */
    public static String token(SecureRandom random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The text between fences that say what it is. */
    public String around(String kind, String text) {
        return "[data " + token + ' ' + kind + "]\n" + text.replace(token, "") + "\n[end " + token + "]\n";
    }
}

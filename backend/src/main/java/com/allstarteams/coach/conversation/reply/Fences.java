package com.allstarteams.coach.conversation.reply;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Puts data between lines that carry a token nobody can guess, so that nothing people wrote reads like an instruction.
 *
 * @param token of one request
 */
public record Fences(String token) {

    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A fresh secret of 128 random bits, for a fence or a canary. */
    public static String secret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Adds one fenced text, the token taken out of it. */
    public void put(StringBuilder data, String kind, String text) {
        data.append("[data ")
                .append(token)
                .append(' ')
                .append(kind)
                .append("]\n")
                .append(text.replace(token, ""))
                .append("\n[end ")
                .append(token)
                .append("]\n");
    }
}

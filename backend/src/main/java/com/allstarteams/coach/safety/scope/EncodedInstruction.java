package com.allstarteams.coach.safety.scope;

import java.util.regex.Pattern;

/** Sees instructions by their shape: role markers at the start of a line, and long encoded blocks. Telemetry only. */
final class EncodedInstruction {

    static final String ID = "IN-SHAPE";

    private static final Pattern ROLE_MARKER = Pattern.compile(
            "(?im)^\\s{0,8}(?:system|assistant|developer)\\s{0,3}:|<\\|im_|\\[/?INST]|</?(?:system|instructions)>");

    private static final Pattern ENCODED_BLOCK = Pattern.compile("[A-Za-z0-9+/]{48,}+");

    private EncodedInstruction() {}

    static boolean isIn(String text) {
        return ROLE_MARKER.matcher(text).find()
                || ENCODED_BLOCK.matcher(text).results().anyMatch(block -> looksEncoded(block.group()));
    }

    private static boolean looksEncoded(String block) {
        return block.chars().anyMatch(Character::isDigit)
                && block.chars().anyMatch(Character::isUpperCase)
                && block.chars().anyMatch(Character::isLowerCase);
    }
}

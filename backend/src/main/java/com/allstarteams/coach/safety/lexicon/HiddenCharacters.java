package com.allstarteams.coach.safety.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Removes characters that a reader cannot see but a program can, without breaking emoji or joined scripts. */
public final class HiddenCharacters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_SELECTOR = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private static final Set<UnicodeScript> JOINING_SCRIPTS = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA);

    private HiddenCharacters() {}

    /** Gives the text without hidden and control characters; line feed and tab stay. Idempotent, any text, any length. */
    public static String strip(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int here = text.codePointAt(at);
            at += Character.charCount(here);
            int after = at < text.length() ? text.codePointAt(at) : -1;
            if (!isHidden(here) || isNeeded(before, here, after)) {
                kept.appendCodePoint(here);
                before = here;
            }
        }
        return kept.toString();
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || (type == Character.CONTROL && point != '\n' && point != '\t')
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point >= 0xE0000 && point <= 0xE0FFF)
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0x180B && point <= 0x180F)
                || isBlankLetter(point);
    }

    private static boolean isBlankLetter(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean isNeeded(int before, int here, int after) {
        return switch (here) {
            case EMOJI_SELECTOR -> isEmoji(before) || (after == KEYCAP && isKeycapBase(before));
            case ZERO_WIDTH_JOINER ->
                ((isEmoji(before) || before == EMOJI_SELECTOR) && isEmoji(after)) || joins(before, after);
            case ZERO_WIDTH_NON_JOINER -> joins(before, after);
            default -> false;
        };
    }

    private static boolean isEmoji(int point) {
        return point > 0x7F && (Character.isEmoji(point) || Character.isExtendedPictographic(point));
    }

    private static boolean isKeycapBase(int point) {
        return point == '#' || point == '*' || (point >= '0' && point <= '9');
    }

    private static boolean joins(int before, int after) {
        return before > 0 && after > 0 && needsJoiner(before) && needsJoiner(after);
    }

    private static boolean needsJoiner(int point) {
        boolean letterOrMark = Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
        return letterOrMark && JOINING_SCRIPTS.contains(UnicodeScript.of(point));
    }
}

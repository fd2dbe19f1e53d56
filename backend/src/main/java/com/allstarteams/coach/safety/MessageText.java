package com.allstarteams.coach.safety;

import com.allstarteams.coach.safety.UnreadableText.Reason;
import com.allstarteams.coach.safety.lexicon.HiddenCharacters;
import java.text.Normalizer;
import java.util.Objects;

/** Member text in the one form that is stored, echoed and judged: step 2 of the safety design, section 2. */
public final class MessageText {

    private static final int MAX_CODE_POINTS = 4_000;

    /** Far above any text that normalises to 4,000 code points, so that no time is spent on a flood. */
    private static final int MAX_RAW_CHARS = 65_536;

    private final String value;

    private MessageText(String value) {
        this.value = value;
    }

    /**
     * Normalises to NFC with line feeds, without hidden characters and outer white space. Idempotent.
     *
     * @return 1-4,000 code points
     * @throws UnreadableText when the text is empty, too long, or holds NUL or a lone surrogate
     */
    public static MessageText of(String raw) {
        if (raw.length() > MAX_RAW_CHARS) {
            throw new UnreadableText(Reason.TOO_LONG);
        }
        if (raw.indexOf('\0') >= 0) {
            throw new UnreadableText(Reason.NUL);
        }
        if (raw.codePoints().anyMatch(MessageText::isSurrogate)) {
            throw new UnreadableText(Reason.LONE_SURROGATE);
        }
        String clean = normalise(raw);
        if (clean.codePoints().allMatch(MessageText::isBlank)) {
            throw new UnreadableText(Reason.EMPTY);
        }
        if (clean.codePointCount(0, clean.length()) > MAX_CODE_POINTS) {
            throw new UnreadableText(Reason.TOO_LONG);
        }
        return new MessageText(clean);
    }

    public String value() {
        return value;
    }

    /** The same normal form for any text, readable or not; never throws. */
    static String normalise(String raw) {
        String lines = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        String visible = HiddenCharacters.strip(Normalizer.normalize(lines, Normalizer.Form.NFC));
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    /** Unlike {@link String#isBlank()}, no-break spaces count. */
    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** Never the text itself: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "MessageText[" + value.length() + " chars]";
    }
}

package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;
import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** OG-11: no JSON, role markers, tool calls or code, and no script the reader's language is not written in. */
final class FormatBreakout implements ReplyRule {

    private static final Pattern ROLE =
            Pattern.compile("(?im)^[\\s>*#-]{0,8}(?:system|assistant|user|human|developer|tool|ai)\\s{0,3}:");
    private static final Pattern MARKER = Pattern.compile(
            "<\\||\\|>|\\[/?INST]|```|tool_(?:call|use|result)|function_call|\"(?:role|content|tool|arguments|risk)\"\\s{0,3}:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON =
            Pattern.compile("[{\\[]\\s{0,8}[{\"]|\"\\s{0,8}[}\\]]|\"\\s{0,3}:\\s{0,3}[\"{\\[]");

    @Override
    public String id() {
        return "OG-11";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        String text = sentence.text();
        return ROLE.matcher(text).find()
                || MARKER.matcher(text).find()
                || JSON.matcher(text).find()
                || isMostlyForeignScript(text);
    }

    private static boolean isMostlyForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> UnicodeScript.of(point) == UnicodeScript.LATIN)
                .count();
        return letters >= 4 && latin * 2 < letters;
    }
}

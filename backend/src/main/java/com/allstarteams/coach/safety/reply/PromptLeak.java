package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** OG-3: nothing of the system text, neither its tokens nor eight of its words in a row. */
final class PromptLeak implements ReplyRule {

    private static final int OVERLAP_WORDS = 8;

    @Override
    public String id() {
        return "OG-3";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        String seen = squeeze(tail(scope.releasedBefore()) + sentence.text());
        if (holds(seen, scope.canary()) || holds(seen, scope.fenceToken())) {
            return true;
        }
        List<String> system = words(scope.systemText());
        if (system.size() < OVERLAP_WORDS) {
            return false;
        }
        String systemText = " " + String.join(" ", system) + " ";
        List<String> before = words(scope.releasedBefore());
        List<String> here =
                new ArrayList<>(before.subList(Math.max(0, before.size() - OVERLAP_WORDS + 1), before.size()));
        here.addAll(words(sentence.text()));
        for (int at = 0; at + OVERLAP_WORDS <= here.size(); at++) {
            if (systemText.contains(" " + String.join(" ", here.subList(at, at + OVERLAP_WORDS)) + " ")) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String seen, String token) {
        String wanted = squeeze(token);
        return !wanted.isEmpty() && seen.contains(wanted);
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 200));
    }

    /** Letters and digits only, so that a token spread out with spaces or dashes is still seen. */
    private static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        (text.toLowerCase(Locale.ROOT) + " ").codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            } else if (!word.isEmpty() && point != '\'' && point != '\u2019') {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return words;
    }
}

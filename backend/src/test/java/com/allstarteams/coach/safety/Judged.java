package com.allstarteams.coach.safety;

import com.allstarteams.coach.safety.Verdict.Answer;
import java.util.List;
import java.util.Locale;

/** Short ways to judge a message in tests. */
final class Judged {

    static final SafetyCheck CHECK = new SafetyCheck();

    private Judged() {}

    static Verdict alone(String message) {
        return CHECK.judge(message, List.of(), Locale.US, 0, false);
    }

    static Verdict after(List<String> earlier, String message) {
        return CHECK.judge(message, earlier, Locale.US, 0, false);
    }

    /** The kind of crisis text shown, such as "level3", or "none". */
    static String crisisKind(Verdict verdict) {
        if (verdict instanceof Answer answer && answer.inputClass() == InputClass.CRISIS) {
            String card = String.valueOf(answer.cardId());
            return card.substring("en/".length(), card.lastIndexOf('-'));
        }
        return "none";
    }
}

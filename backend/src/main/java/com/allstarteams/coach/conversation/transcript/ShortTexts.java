package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.safety.MessageText;
import com.allstarteams.coach.safety.SafetyCheck;
import com.allstarteams.coach.safety.UnreadableText;
import com.allstarteams.coach.safety.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a member writes outside a message, such as a title: normalised and judged as a message is. */
@Component
public class ShortTexts {

    private final SafetyCheck safety;

    ShortTexts(SafetyCheck safety) {
        this.safety = safety;
    }

    /**
     * Gives a text in its normal form, on one line.
     *
     * @param field what the client calls it, for the problem
     * @param maxCharacters code points
     * @throws ProblemException {@code invalid-request} when it is missing, empty, too long or cannot be stored;
     *     {@code crisis-text} when somebody may need help, with the id of the help card as {@code cardId}
     */
    public String read(CurrentMember member, String field, @Nullable String raw, int maxCharacters) {
        String text = onOneLine(raw == null ? "" : raw);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > maxCharacters) {
            throw new ProblemException(
                    CommonProblems.INVALID,
                    "'%s' must hold 1 to %d characters of ordinary text.".formatted(field, maxCharacters));
        }
        if (safety.judge(text, List.of(), member.locale(), 0, false) instanceof Verdict.Answer answer
                && answer.outcome() == Verdict.Outcome.CRISIS) {
            String cardId = answer.cardId();
            throw new ProblemException(
                    ConversationProblems.CRISIS_TEXT,
                    "This is not kept here. Please open \"Get help now\": it names people who can help at once.",
                    cardId == null ? Map.of() : Map.of("cardId", cardId));
        }
        return text;
    }

    private static String onOneLine(String raw) {
        try {
            return MessageText.of(raw).value().replaceAll("\\s+", " ").strip();
        } catch (UnreadableText unreadable) {
            return "";
        }
    }
}

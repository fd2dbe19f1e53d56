package com.allstarteams.coach.safety;

import com.allstarteams.coach.safety.Finding.Block;
import com.allstarteams.coach.safety.Finding.Drop;
import com.allstarteams.coach.safety.Finding.Release;
import com.allstarteams.coach.safety.reply.ReplyRule;
import com.allstarteams.coach.safety.reply.ReplyRules;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides about one sentence of a reply before anyone sees it: rules OG-1 to OG-13 of the safety design, section 9. */
@Component
public class ReplyCheck {

    private static final String TOO_MANY_QUESTIONS = "OG-12";
    private static final int MOST_CHARS = 1_000;

    private final ReplyRules rules = new ReplyRules();

    /**
     * Inspects one sentence with its trailing white space. Total and pure: never throws, no I/O, no clock; inspecting a
     * released text in the same scope releases it unchanged. Released text holds no {@code <}, {@code >} or
     * {@code &}. Does not check that a reply is true or helpful.
     *
     * @param sentence any text; over 1,000 characters it is blocked unread
     * @return {@code Release} with the text to show; {@code Drop} for a question over the allowance; {@code Block} with
     *     the rule id otherwise
     */
    public Finding inspect(String sentence, ReplyScope scope) {
        if (sentence.length() > MOST_CHARS) {
            return new Block("OG-1");
        }
        Optional<ReplyRule> broken = rules.firstBroken(sentence, scope);
        if (broken.isPresent()) {
            return new Block(broken.get().id());
        }
        String plain = rules.inPlainWords(sentence, scope.sources());
        if (!plain.equals(sentence)) {
            broken = rules.firstBroken(plain, scope);
            if (broken.isPresent()) {
                return new Block(broken.get().id());
            }
        }
        int questions = ReplyScope.questionsIn(plain);
        return questions > 0 && scope.questionsReleased() + questions > scope.allowedQuestions()
                ? new Drop(TOO_MANY_QUESTIONS)
                : new Release(plain);
    }
}

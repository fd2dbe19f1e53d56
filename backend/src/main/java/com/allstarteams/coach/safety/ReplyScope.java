package com.allstarteams.coach.safety;

import java.util.Set;

/**
 * What the output rules must know of the turn. Names are in lower case.
 *
 * @param systemText the system prompt as sent; empty when no model wrote the reply
 * @param canary the random token of the system text; empty when there is none
 * @param fenceToken the random token around data blocks; empty when there is none
 * @param sources number of passages supplied; citation markers 1 to this number survive
 * @param allowedQuestions most questions in this turn: 1, in {@code CONFLICT} 2
 * @param allowedNames full names that may appear: the reader, the reader's own window, supplied candidates
 * @param foreignNames full names that may not appear: those on any roster, the allowed ones left out
 * @param readerClass input class of the message that is answered
 * @param releasedBefore text already released in this turn; empty at the start. Overlaps across a sentence boundary are
 *     seen through it
 * @param questionsReleased questions already released in this turn
 */
public record ReplyScope(
        String systemText,
        String canary,
        String fenceToken,
        int sources,
        int allowedQuestions,
        Set<String> allowedNames,
        Set<String> foreignNames,
        InputClass readerClass,
        String releasedBefore,
        int questionsReleased) {

    public ReplyScope {
        allowedNames = Set.copyOf(allowedNames);
        foreignNames = Set.copyOf(foreignNames);
    }

    /** The scope for the next sentence, after this text was released. */
    public ReplyScope after(String released) {
        return new ReplyScope(
                systemText,
                canary,
                fenceToken,
                sources,
                allowedQuestions,
                allowedNames,
                foreignNames,
                readerClass,
                releasedBefore + released,
                questionsReleased + questionsIn(released));
    }

    /** Questions in a text; a run of question marks is one. */
    static int questionsIn(String text) {
        int questions = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean repeated = at > 0 && isQuestionMark(text.charAt(at - 1));
            if (isQuestionMark(text.charAt(at)) && !repeated) {
                questions++;
            }
        }
        return questions;
    }

    private static boolean isQuestionMark(char mark) {
        return mark == '?' || mark == '\uFF1F';
    }

    /** The scope as it was before this text, the last that was released; unchanged when it was not. */
    public ReplyScope before(String released) {
        if (!releasedBefore.endsWith(released)) {
            return this;
        }
        String remaining = releasedBefore.substring(0, releasedBefore.length() - released.length());
        return new ReplyScope(
                        systemText,
                        canary,
                        fenceToken,
                        sources,
                        allowedQuestions,
                        allowedNames,
                        foreignNames,
                        readerClass,
                        "",
                        0)
                .after(remaining);
    }
}

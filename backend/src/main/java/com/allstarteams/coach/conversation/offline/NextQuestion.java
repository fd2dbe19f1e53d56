package com.allstarteams.coach.conversation.offline;

import com.allstarteams.coach.profile.ReflectionField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Chooses the one question an answer ends with. */
final class NextQuestion {

    private static final Set<String> ASK_BARE = Set.of("yes", "no", "ok");
    private static final Set<String> ASK_RETURN = Set.of("override", "elsewhere", "aside");
    private static final Set<String> STUCK_AT_STEP = Set.of("dont-know", "help", "word", "emoji", "drift", "pause");
    private static final Set<String> OWN_AT_STEP = Set.of("write", "thanks", "bye", "insult", "repeat");
    private static final int ANSWERS_BETWEEN_PERSPECTIVES = 4;

    private final ConversationSoFar talk;
    private final Phrasebook book;
    private final Map<String, String> names;

    NextQuestion(ConversationSoFar talk, Phrasebook book, Map<String, String> names) {
        this.talk = talk;
        this.book = book;
        this.names = names;
    }

    /** The question of an ordinary conversation, by move, plan, perspective, subject and stage in this order. */
    String ask(String moveKey, CoachingMode mode) {
        String missing = talk.missingOfPlan();
        boolean agreesToPlan = !missing.isEmpty() && ASK_BARE.contains(moveKey);
        if (!talk.now().story() && !agreesToPlan) {
            return talk.say(moveQuestion(moveKey), names);
        }
        if (!missing.isEmpty()) {
            return talk.say("will." + missing, names);
        }
        if (talk.conflict() && !talk.spoke("q.perspective", talk.lastAnswers(ANSWERS_BETWEEN_PERSPECTIVES))) {
            return talk.say("q.perspective", names);
        }
        if (!talk.now().idea().isEmpty() && mode != CoachingMode.TEAM_ADVISOR) {
            return talk.say("q.idea", names);
        }
        Stage stage = talk.stage();
        if (mode == CoachingMode.TEAM_ADVISOR) {
            return talk.say("team." + stage.key(), names);
        }
        if (talk.now().feeling().equals("glad") && stage != Stage.WILL) {
            return talk.say("q.glad", names);
        }
        String onTheme = "theme." + talk.theme() + "." + stage.key();
        boolean elsewhere = !talk.namesTheme() && !talk.now().want().isEmpty();
        boolean themed = !elsewhere && book.fresh(onTheme, names, talk.answers());
        return talk.say(themed ? onTheme : "q." + stage.key(), names);
    }

    /** The question for a member at work on a reflection: memory first, then detail, others, meaning and words. */
    String askAtStep(String moveKey, ReflectionField step) {
        if (OWN_AT_STEP.contains(moveKey)) {
            return talk.say(moveQuestion(moveKey), names);
        }
        if (STUCK_AT_STEP.contains(moveKey)) {
            return talk.say("step.stuck", names);
        }
        String own = inOrder("step." + talk.stepKind(step) + ".q", talk.hasScene() ? 1 : 0);
        String any = own.isEmpty() ? inOrder("step.any", talk.hasScene() ? 1 : 0) : own;
        return any.isEmpty() ? talk.say("step.any", names) : any;
    }

    private String inOrder(String key, int skipped) {
        List<String> lines = book.variants(key);
        for (String line : lines.subList(Math.min(skipped, lines.size()), lines.size())) {
            String question = book.filled(line, names);
            if (!question.isEmpty() && !talk.said(line)) {
                return question;
            }
        }
        return "";
    }

    private static String moveQuestion(String moveKey) {
        if (ASK_BARE.contains(moveKey)) {
            return "move.bare.ask";
        }
        if (moveKey.equals("unclear")) {
            return "move.dont-know.ask";
        }
        return ASK_RETURN.contains(moveKey) ? "move.return.ask" : "move." + moveKey + ".ask";
    }

    /** How far a conversation has come on its way from a trouble to a next step (GROW). */
    enum Stage {
        GOAL,
        REALITY,
        OPTIONS,
        WILL;

        /** The part of a phrase key that belongs to this stage, such as {@code goal}. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

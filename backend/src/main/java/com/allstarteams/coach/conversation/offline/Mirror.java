package com.allstarteams.coach.conversation.offline;

import com.allstarteams.coach.profile.ReflectionField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says back what was said, in other words: the feeling, the subject, and what the member did, wants or means to do. */
final class Mirror {

    private static final int EXCHANGES_PER_SUMMARY = 5;
    private static final Set<String> STUCK = Set.of("dont-know", "help", "word", "emoji", "drift", "pause");
    private static final Set<String> CONTINUING =
            Set.of("yes", "no", "ok", "dont-know", "help", "word", "emoji", "nudge");

    private final ConversationSoFar talk;
    private final CoachingMode mode;
    private final Phrasebook book;
    private final Map<String, String> names;

    Mirror(ConversationSoFar talk, CoachingMode mode, Phrasebook book, Map<String, String> names) {
        this.talk = talk;
        this.mode = mode;
        this.book = book;
        this.names = names;
    }

    /** One to three statements that go before the question of an ordinary conversation. */
    List<String> statements(String question) {
        List<String> said = new ArrayList<>(talk.now().story() ? story() : move());
        summary(said);
        if (talk.turn() == 2 || talk.turn() % 3 == 0) {
            comeBack(said, question);
        }
        return said;
    }

    /** Statements for a member at work on a reflection: they mirror, name the page's question and say where to look. */
    List<String> atStep(ReflectionField step, String question) {
        String kind = talk.stepKind(step);
        names.put("ask", book.first("step." + kind + ".ask", names));
        boolean framed = talk.spoke("step.frame", talk.answers());
        boolean story = talk.now().story();
        List<String> said = new ArrayList<>(story ? story() : move());
        if (story && said.size() > 1 && !framed) {
            said.removeLast();
        }
        if (!framed) {
            said.add(talk.say(kind.equals("other") ? "step.frame.other" : "step.frame", names));
            said.add(talk.say("step.rank", names));
        } else if (talk.turn() % 3 == 0) {
            said.add(talk.say(kind.equals("other") ? "step.again.other" : "step.again", names));
        }
        boolean troubled =
                story && talk.now().did().isEmpty() && !talk.now().feeling().isEmpty();
        if (troubled && !talk.spoke("step.aside", talk.answers())) {
            said.add(talk.say("step.aside", names));
        } else if ((!framed || STUCK.contains(moveKey())) && !talk.spoke("step." + kind + ".prompt", talk.recent())) {
            said.add(talk.say(promptKey(kind), names));
        }
        summary(said);
        if (talk.turn() == 2) {
            comeBack(said, question);
        }
        said.removeIf(String::isEmpty);
        return said;
    }

    /** The move as it is answered: a row of near-empty messages turns into a change of approach, then into a pause. */
    String moveKey() {
        int streak = talk.bareStreak();
        if (streak > 4) {
            return streak % 2 == 0 ? "drift" : "pause";
        }
        return streak > 2 ? "drift" : talk.now().move();
    }

    private List<String> move() {
        String key = moveKey();
        return List.of(talk.say(key.equals("opinion") ? "advice" : "move." + key + ".say", names));
    }

    private List<String> story() {
        MessageReading now = talk.now();
        String planned = ofPlan(now);
        if (!planned.isEmpty()) {
            return List.of(planned);
        }
        List<String> said = new ArrayList<>();
        add(said, now.feeling().isEmpty() ? "" : "feel." + now.feeling());
        boolean newTheme = speaksOfTheme(now) && !talk.spoke("theme." + now.theme() + ".mirror", talk.answers());
        String own = ownDoing(now);
        if (newTheme && (said.isEmpty() || own.isEmpty())) {
            add(said, "theme." + now.theme() + ".mirror");
        }
        if (said.size() < 2) {
            add(said, own);
        }
        if (said.isEmpty()) {
            add(said, plainKey(now));
        }
        if (now.asksAdvice()) {
            add(said, "advice");
        }
        return said;
    }

    private boolean speaksOfTheme(MessageReading now) {
        boolean atWorkOnAPage =
                mode == CoachingMode.WORKSHOP_ASSISTANT && now.feeling().isEmpty();
        return mode != CoachingMode.TEAM_ADVISOR && !atWorkOnAPage && talk.namesTheme() && now.ownStory();
    }

    private String ofPlan(MessageReading now) {
        if (!now.plan().isEmpty()) {
            return talk.say("mirror.plan", names);
        }
        String key = switch (talk.askedOfPlan()) {
            case "when" -> now.time().isEmpty() ? "" : "mirror.when";
            case "obstacle" -> "mirror.hurdle";
            case "then" -> "mirror.ready";
            default -> "";
        };
        return key.isEmpty() ? "" : talk.say(key, names);
    }

    private static String ownDoing(MessageReading now) {
        if (!now.did().isEmpty()) {
            return "mirror.did";
        }
        if (!now.want().isEmpty()) {
            return "mirror.want";
        }
        return now.idea().isEmpty() ? "" : "mirror.idea";
    }

    private String plainKey(MessageReading now) {
        boolean atWorkOnAPage = mode == CoachingMode.WORKSHOP_ASSISTANT;
        if (!atWorkOnAPage && !now.obstacle().isEmpty() && !talk.spoke("obstacle." + now.obstacle(), talk.recent())) {
            return "obstacle." + now.obstacle();
        }
        if (!now.cue().isEmpty() && !talk.spoke("cue." + now.cue(), talk.lastAnswers(2))) {
            return "cue." + now.cue();
        }
        boolean ownTopic = talk.namesTheme() || !now.thing().isEmpty();
        if (atWorkOnAPage) {
            return "mirror.page";
        }
        if (talk.first()) {
            return names.containsKey("topic") ? "mirror.topic.first" : "mirror.plain";
        }
        return ownTopic ? "mirror.topic" : "mirror.plain";
    }

    private void summary(List<String> said) {
        boolean due =
                talk.turn() % EXCHANGES_PER_SUMMARY == 0 && !talk.now().move().equals("repeat");
        String pieces = due ? talk.pieces() : "";
        if (!pieces.isEmpty()) {
            while (said.size() > 1) {
                said.removeLast();
            }
            said.add(talk.say("summary", Map.of("pieces", pieces)));
        }
    }

    private void comeBack(List<String> said, String question) {
        String topic = names.getOrDefault("topic", "");
        boolean continues = talk.now().story() || CONTINUING.contains(talk.now().move()) && !said.isEmpty();
        boolean moved = talk.namesTheme() && !talk.sameTheme();
        if (moved
                || !talk.missingOfPlan().isEmpty()
                || !continues
                || topic.isEmpty()
                || mentions(String.join(" ", said) + question, topic)) {
            return;
        }
        String sentence = talk.say(talk.now().story() ? "back" : "back.bare", names);
        said.add(Math.min(1, said.size()), sentence);
    }

    private static boolean mentions(String text, String topic) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(topic.toLowerCase(Locale.ROOT))
                || lower.contains(topic.substring(topic.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    private String promptKey(String kind) {
        String strength = names.getOrDefault("strengthKey", "any");
        return kind.equals("strength") ? "step.strength.prompt." + strength : "step." + kind + ".prompt";
    }

    private void add(List<String> said, String key) {
        String sentence = key.isEmpty() ? "" : talk.say(key, names);
        if (!sentence.isEmpty()) {
            said.add(sentence);
        }
    }
}

package com.allstarteams.coach.conversation.offline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said in one message, as far as it is safe to say so. Every part is empty when it was not heard.
 *
 * @param move name of the kind of message as in the phrasebook, such as {@code yes} or {@code write}; {@code story}
 *     for an ordinary one
 * @param feeling family of the member's own feeling
 * @param theme subject of working life
 * @param thing what the member calls "my ...", in the second person
 * @param person part played by the other person
 * @param obstacle family of the obstacle
 * @param time a time ahead that was named
 * @param want what they want to do, at most eight words in the second person; likewise {@code idea}, {@code plan}
 * @param did what they did, in the past tense of the second person
 * @param cue family of a telling turn of phrase, such as {@code again}
 * @param asksAdvice whether the message asks what to do
 * @param ownStory whether the member speaks of themselves at all
 * @param stems stems of the words that carry a subject
 */
record MessageReading(
        String move,
        String feeling,
        String theme,
        String thing,
        String person,
        String obstacle,
        String time,
        String want,
        String idea,
        String plan,
        String did,
        String cue,
        boolean asksAdvice,
        boolean ownStory,
        Set<String> stems) {

    static final String STORY = "story";

    private static final int LONG_TEXT = 1_200;
    private static final List<String> ASKS =
            List.of("human", "who", "override", "write", "unclear", "aside", "insult", "expert", "elsewhere");

    private static final List<String> OPENINGS =
            List.of("thanks", "dont-know", "hello", "help", "yes", "no", "ok", "bye");

    /**
     * Reads a message.
     *
     * @param hasTheme whether the conversation has a subject already, which a mere hint must not replace
     */
    static MessageReading of(String message, boolean hasTheme, Lexicon lexicon) {
        Clauses clauses = new Clauses(message, lexicon);
        List<String> words = clauses.words();
        String plan = message.indexOf('?') >= 0 ? "" : clause("lead.plan", clauses, lexicon);
        MessageReading heard = new MessageReading(
                STORY,
                feeling(words, lexicon),
                theme(words, hasTheme, lexicon),
                clauses.possession(),
                lexicon.heard("person", words),
                lexicon.heard("obstacle", words),
                time(words, lexicon),
                clause("lead.want", clauses, lexicon),
                clause("lead.idea", clauses, lexicon),
                plan,
                did(clauses, lexicon),
                lexicon.heard("cue", words),
                lexicon.position("asks.opinion", words) >= 0,
                words.stream().anyMatch(word -> lexicon.holds("owner.speaker", word)),
                stems(words, lexicon));
        return heard.moving(heard.moveOf(message, clauses, lexicon));
    }

    /** Stems of the words in a text that carry a subject. */
    static Set<String> stems(String text, Lexicon lexicon) {
        return stems(new Clauses(text, lexicon).words(), lexicon);
    }

    MessageReading moving(String newMove) {
        return new MessageReading(
                newMove,
                feeling,
                theme,
                thing,
                person,
                obstacle,
                time,
                want,
                idea,
                plan,
                did,
                cue,
                asksAdvice,
                ownStory,
                stems);
    }

    boolean story() {
        return move.equals(STORY);
    }

    private String moveOf(String message, Clauses clauses, Lexicon lexicon) {
        List<String> spoken = clauses.spoken();
        String whole = lexicon.member("exact", String.join(" ", spoken));
        if (!whole.isEmpty()) {
            return whole;
        }
        if (spoken.isEmpty()) {
            return clauses.hidesSomething() ? "nudge" : "emoji";
        }
        if (message.length() > LONG_TEXT) {
            return "paste";
        }
        for (String ask : ASKS) {
            if (lexicon.position("asks." + ask, spoken) >= 0 && (feeling.isEmpty() || spoken.size() < 16)) {
                return ask;
            }
        }
        if (lexicon.position("asks.knowledge", spoken) >= 0 && spoken.size() < 16) {
            return "knowledge";
        }
        if (asksAdvice && spoken.size() < 8 && theme.isEmpty()) {
            return "opinion";
        }
        if (spoken.size() < 6 && saysNothingKnown() && person.isEmpty()) {
            String opening = OPENINGS.stream()
                    .filter(name -> lexicon.position("exact." + name, spoken) == 0)
                    .findFirst()
                    .orElse("");
            return opening.isEmpty() ? (spoken.size() < 3 ? "word" : STORY) : opening;
        }
        return STORY;
    }

    private boolean saysNothingKnown() {
        return theme.isEmpty() && feeling.isEmpty() && time.isEmpty() && did.isEmpty();
    }

    private static String feeling(List<String> words, Lexicon lexicon) {
        String family = lexicon.heard("feeling", words);
        int at = family.isEmpty() ? -1 : lexicon.position("feeling." + family, words);
        return family.isEmpty() || ownFeeling(at, words, lexicon) ? family : "";
    }

    private static boolean ownFeeling(int at, List<String> words, Lexicon lexicon) {
        if (words.subList(at, Math.min(at + 3, words.size())).contains("me")) {
            return true;
        }
        boolean stated = false;
        for (int before = at - 1; before >= Math.max(0, at - 6); before--) {
            String word = words.get(before);
            if (word.equals(".")) {
                break;
            }
            if (lexicon.holds("owner.self", word)) {
                return !stated || word.equals("i") || word.equals("we");
            }
            boolean denied = before >= at - 3 && lexicon.holds("owner.negators", word);
            if (denied || lexicon.holds("owner.others", word)) {
                return false;
            }
            stated |= lexicon.holds("owner.copula", word);
        }
        return !stated || words.get(at).matches(".*(?:ing|ful|fair|much)");
    }

    private static String theme(List<String> words, boolean hasTheme, Lexicon lexicon) {
        String theme = lexicon.heard("theme", words);
        return theme.isEmpty() && !hasTheme ? lexicon.heard("hint", words) : theme;
    }

    private static String time(List<String> words, Lexicon lexicon) {
        String time = lexicon.phrase("time.ahead", words);
        return Arrays.stream(time.split(" ", -1))
                .map(word -> lexicon.holds("time.capital", word)
                        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                        : word)
                .collect(Collectors.joining(" "));
    }

    private static String clause(String lead, Clauses clauses, Lexicon lexicon) {
        List<String> words = clauses.words();
        for (int start : lexicon.ends(lead, words)) {
            boolean firm = !lead.equals("lead.want");
            boolean blocked = start >= words.size()
                    || lexicon.holds("clause.blocked.first", words.get(start))
                    || firm && lexicon.holds("clause.blocked.firm", words.get(start));
            if (!blocked) {
                String clause = clauses.from(start);
                if (!clause.isEmpty()) {
                    return clause;
                }
            }
        }
        return "";
    }

    private static String did(Clauses clauses, Lexicon lexicon) {
        List<String> words = clauses.words();
        for (int i = 0; i < words.size(); i++) {
            boolean self = words.get(i).equals("i") || words.get(i).equals("i've");
            if (!self || i > 0 && lexicon.holds("lead.did.unless", words.get(i - 1))) {
                continue;
            }
            int verb = i + 1;
            while (verb < words.size() && lexicon.holds("lead.did.between", words.get(verb))) {
                verb++;
            }
            if (verb < words.size() && lexicon.holds("lead.did", words.get(verb))) {
                String clause = clauses.from(verb);
                if (!clause.isEmpty()) {
                    return clause;
                }
            }
        }
        return "";
    }

    private static Set<String> stems(List<String> words, Lexicon lexicon) {
        return words.stream()
                .filter(word -> word.length() > 3 && !lexicon.holds("stop", word))
                .map(word -> word.replaceFirst("(?:'s|ings?|ed|es|s|ly|e)$", ""))
                .filter(stem -> stem.length() > 2)
                .collect(Collectors.toUnmodifiableSet());
    }
}

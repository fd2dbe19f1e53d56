package com.allstarteams.coach.conversation.offline;

import com.allstarteams.coach.profile.Reflection;
import com.allstarteams.coach.profile.StrengthShare;
import com.allstarteams.coach.profile.WorkshopProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ties what was said to the member's own star card, flow words and earlier reflections, or says what is missing. */
final class StrengthLink {

    private static final int CLOSE = 2;
    private static final int EVEN = 4;
    private static final List<String> LEADING = List.of("link.fit", "link.lead", "link.close", "link.even");
    private static final int ANSWERS_BETWEEN = 2;

    private final WorkshopProfile profile;
    private final ConversationSoFar talk;
    private final Phrasebook book;
    private final Lexicon lexicon;
    private final List<StrengthShare> card;

    StrengthLink(WorkshopProfile profile, ConversationSoFar talk, Phrasebook book, Lexicon lexicon) {
        this.profile = profile;
        this.talk = talk;
        this.book = book;
        this.lexicon = lexicon;
        card = card(profile);
    }

    /** What the profile lends to a wording: strengths by rank, shares and flow words. */
    void lend(Map<String, String> names) {
        List<String> flow = flowWords();
        if (!card.isEmpty()) {
            names.put("strength", card.getFirst().strength().title());
            names.put("percent", Integer.toString(card.getFirst().percent()));
        }
        if (card.size() > 1) {
            names.put("second", card.get(1).strength().title());
            names.put("percent2", Integer.toString(card.get(1).percent()));
            names.put("quiet", card.getLast().strength().title());
        }
        if (!flow.isEmpty()) {
            names.put("word", flow.get(talk.turn() % flow.size()));
        }
        if (flow.size() > 1) {
            names.put("word2", flow.get((talk.turn() + 1) % flow.size()));
        }
        if (profile.firstName() != null && profile.firstName().matches("\\p{L}[\\p{L}' -]{0,30}")) {
            names.put("name", profile.firstName().strip());
        }
    }

    /** The share at a rank from 1 of the star card; empty when it is not known. */
    Optional<StrengthShare> rank(int rank) {
        return rank > 0 && rank <= card.size() ? Optional.of(card.get(rank - 1)) : Optional.empty();
    }

    /**
     * One sentence, at most every third answer and never the same link twice.
     *
     * @param mode a workshop assistant avoids the first person, a team advisor leaves private reflections alone
     * @return empty when nothing is due
     */
    String sentence(Map<String, String> names, CoachingMode mode) {
        if (talk.spoke("link.", talk.lastAnswers(ANSWERS_BETWEEN))) {
            return "";
        }
        for (String key : candidates(names, mode)) {
            boolean used = talk.spoke(key.startsWith("link.missing") ? "link.missing" : key, talk.answers());
            if (book.has(key) && !used) {
                String sentence = talk.say(key, names);
                if (!sentence.isEmpty()) {
                    return sentence;
                }
            }
        }
        return "";
    }

    private List<String> candidates(Map<String, String> names, CoachingMode mode) {
        List<String> keys = new ArrayList<>();
        if (mode != CoachingMode.TEAM_ADVISOR && lendReflection(names)) {
            keys.add("link.reflection");
        }
        if (card.isEmpty()) {
            keys.add(mode == CoachingMode.WORKSHOP_ASSISTANT ? "link.missing.quiet" : "link.missing");
        } else if (LEADING.stream().noneMatch(prefix -> talk.spoke(prefix, talk.answers()))) {
            keys.addAll(leading());
        }
        keys.add("link.flow");
        if (!card.isEmpty()) {
            keys.addAll(List.of("link.second", "link.quiet", "link.imagination"));
        }
        return keys;
    }

    private List<String> leading() {
        StrengthShare lead = card.getFirst();
        if (lead.percent() - card.getLast().percent() <= EVEN) {
            return List.of("link.even");
        }
        if (card.size() > 1 && lead.percent() - card.get(1).percent() <= CLOSE) {
            return List.of("link.close");
        }
        String group = lexicon.member("group", talk.theme());
        String strength = lead.strength().key();
        return List.of("link.fit." + group + "." + strength, "link.lead." + strength);
    }

    private boolean lendReflection(Map<String, String> names) {
        Set<String> said = talk.now().stems();
        for (Reflection reflection : profile.reflections()) {
            String title = title(reflection.field().title());
            boolean own = !reflection.field().id().startsWith("wellbeing") && !title.isEmpty();
            Set<String> shared = new HashSet<>(MessageReading.stems(reflection.text(), lexicon));
            shared.retainAll(said);
            if (own && !shared.isEmpty()) {
                names.put("title", title);
                return lendWords(reflection.text(), shared, names);
            }
        }
        return false;
    }

    private boolean lendWords(String text, Set<String> shared, Map<String, String> names) {
        Clauses clauses = new Clauses(text, lexicon);
        List<String> words = clauses.words();
        for (int at = 0; at < words.size(); at++) {
            boolean opens =
                    words.get(at).equals("i") && (at == 0 || words.get(at - 1).equals("."));
            String clause = opens ? clauses.from(at + 1) : "";
            if (!clause.isEmpty()
                    && MessageReading.stems(clause, lexicon).stream().anyMatch(shared::contains)) {
                names.put("wrote", clause);
                return true;
            }
        }
        return words.stream()
                .filter(word -> MessageReading.stems(word, lexicon).stream().anyMatch(shared::contains))
                .filter(word -> !lexicon.holds("clause.blocked", word) && word.length() < 20)
                .findFirst()
                .map(word -> names.put("shared", word) == null)
                .orElse(false);
    }

    private List<String> flowWords() {
        return profile.flowWords().stream()
                .map(String::strip)
                .filter(word -> word.matches("\\p{L}[\\p{L} -]{1,24}"))
                .distinct()
                .limit(4)
                .toList();
    }

    /** A screen title in quotation marks; empty when it holds anything unusual. */
    static String title(String title) {
        String plain = title.strip();
        return plain.matches("\\p{L}[\\p{L}' ,-]{0,60}") ? "\"" + plain + "\"" : "";
    }

    private static List<StrengthShare> card(WorkshopProfile profile) {
        int sum = profile.strengths().stream().mapToInt(StrengthShare::percent).sum();
        boolean whole = profile.strengths().size() == 4
                && sum == 100
                && profile.strengths().stream().allMatch(share -> share.percent() >= 0);
        return whole ? profile.strengths() : List.of();
    }
}

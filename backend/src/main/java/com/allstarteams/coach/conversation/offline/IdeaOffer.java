package com.allstarteams.coach.conversation.offline;

import com.allstarteams.coach.knowledge.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Offers one sentence of the best passage, with leave and with its mark, when it bears on what was said. */
final class IdeaOffer {

    /** Handbook sentences that tell a coach what to do are no ideas for a member. */
    private static final Pattern ABOUT_COACHING =
            Pattern.compile("\\b(?:coach|participant|member)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!])\\s+|\\n+|(?<=:)\\s*\\n");
    private static final Pattern MARKUP =
            Pattern.compile("https?://\\S+|\\S+@\\S+|</?[a-zA-Z!][^>]*>|\\[[^\\]]*]|[*_#`<>&|{}\\[\\]\\\\\"]");
    private static final Pattern LEANS_BACK = Pattern.compile(
            "(?i)^(it|this|these|those|that|they|he|she|but|and|however|so|then|also|i|we|my|our|for example)\\b.*");
    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 32;
    private static final int MOST_CHARACTERS = 240;

    private final List<Passage> passages;
    private final ConversationSoFar talk;
    private final Lexicon lexicon;

    IdeaOffer(List<Passage> passages, ConversationSoFar talk, Lexicon lexicon) {
        this.passages = passages;
        this.talk = talk;
        this.lexicon = lexicon;
    }

    /**
     * The offer, framed and marked {@code [1]}.
     *
     * @param about further text that counts as the subject, such as the question of a reflection
     * @param asked whether the member asked for advice or knowledge, which lowers the bar
     * @return empty when there is nothing relevant or an idea was offered just before
     */
    String sentence(String about, boolean asked) {
        if (passages.isEmpty() || !asked && talk.spoke("idea.frame", talk.lastAnswers(2))) {
            return "";
        }
        Passage passage = passages.getFirst();
        Set<String> subject = new HashSet<>(MessageReading.stems(about, lexicon));
        subject.addAll(talk.now().stems());
        Set<String> shared = new HashSet<>(MessageReading.stems(passage.title() + ". " + passage.text(), lexicon));
        shared.retainAll(subject);
        Set<String> inTitle = new HashSet<>(MessageReading.stems(passage.title(), lexicon));
        inTitle.retainAll(subject);
        if (shared.size() + inTitle.size() < (asked ? 1 : 2)) {
            return "";
        }
        String idea = best(passage.text(), subject);
        return idea.isEmpty() ? "" : talk.say("idea.frame", Map.of("idea", idea));
    }

    private String best(String text, Set<String> subject) {
        String best = "";
        int most = -1;
        for (String sentence : sentences(text)) {
            Set<String> stems = new HashSet<>(MessageReading.stems(sentence, lexicon));
            stems.retainAll(subject);
            int score = stems.size() * 2 - (LEANS_BACK.matcher(sentence).matches() ? 3 : 0);
            boolean offered = talk.answers().stream().anyMatch(answer -> answer.contains(sentence));
            if (score > most && !offered) {
                best = sentence;
                most = score;
            }
        }
        return best;
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String piece : SENTENCE_END.split(text)) {
            String plain = condensed(MARKUP.matcher(piece)
                    .replaceAll(" ")
                    .replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
                    .strip());
            int words = plain.split(" ", -1).length;
            boolean whole = words >= FEWEST_WORDS && words <= MOST_WORDS && plain.length() <= MOST_CHARACTERS;
            boolean forMembers = !ABOUT_COACHING.matcher(plain).find();
            if (whole
                    && forMembers
                    && plain.indexOf('?') < 0
                    && Character.isLetter(plain.codePointAt(0))
                    && !plain.endsWith(":")) {
                sentences.add(plain.replaceFirst("[.!,;\\s]+$", ""));
            }
        }
        return sentences;
    }

    private static String condensed(String sentence) {
        int cut = sentence.lastIndexOf(';', MOST_CHARACTERS);
        return sentence.length() > MOST_CHARACTERS && cut > 40 ? sentence.substring(0, cut) : sentence;
    }
}

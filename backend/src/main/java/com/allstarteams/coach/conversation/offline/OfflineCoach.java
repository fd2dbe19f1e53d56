package com.allstarteams.coach.conversation.offline;

import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.StrengthShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a member without a model: mirrors, ties to their strengths, offers at most one idea, asks one question. */
@Component
public class OfflineCoach {

    private static final int MOST_CHARACTERS = 1_500;
    private static final String YOU = "You ";
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])(?= [\\p{Lu}\"])");
    private static final Pattern RANKED = Pattern.compile("strength-?([1-4])", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile("[<>&\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Set<String> SEEKS_IDEA = Set.of("opinion", "knowledge", "help", "dont-know");

    private final Phrasebook book = new Phrasebook("en");
    private final Lexicon lexicon = new Lexicon("en");

    /**
     * Answers one message. Total: any brief gets an answer. The same brief gives the same words.
     *
     * @return at most 1,500 characters of plain text that end in exactly one question; after a partial answer one or
     *     two closing sentences, and no question when the partial answer already holds one
     */
    public OfflineReply reply(CoachingBrief brief) {
        ConversationSoFar talk = ConversationSoFar.of(brief.message(), brief.earlier(), book, lexicon);
        StrengthLink link = new StrengthLink(brief.profile(), talk, book, lexicon);
        Map<String, String> names = talk.names();
        link.lend(names);
        ReflectionField step = stepOf(brief, talk);
        if (step != null) {
            lendStep(step, link, names);
        }
        Mirror mirror = new Mirror(talk, brief.mode(), book, names);
        NextQuestion next = new NextQuestion(talk, book, names);
        String question =
                step == null ? next.ask(mirror.moveKey(), brief.mode()) : next.askAtStep(mirror.moveKey(), step);
        if (!brief.partialAnswer().isBlank()) {
            return closing(brief.partialAnswer(), talk, question);
        }
        List<String> said = step == null ? mirror.statements(question) : mirror.atStep(step, question);
        IdeaOffer idea = new IdeaOffer(brief.passages(), talk, lexicon);
        if (step == null) {
            addToConversation(said, brief, talk, names, link);
        }
        said.add(offer(idea, talk, step, names));
        said.addFirst(recollection(brief.remembered(), talk));
        return written(said, question);
    }

    private static @Nullable ReflectionField stepOf(CoachingBrief brief, ConversationSoFar talk) {
        boolean troubled =
                brief.mode() == CoachingMode.COACH && !talk.now().feeling().isEmpty();
        return brief.mode() == CoachingMode.TEAM_ADVISOR || troubled ? null : brief.step();
    }

    private void lendStep(ReflectionField step, StrengthLink link, Map<String, String> names) {
        String title = StrengthLink.title(step.title());
        names.put("title", title.isEmpty() ? book.first("step.untitled", names) : title);
        Matcher ranked = RANKED.matcher(step.id());
        int rank = ranked.matches() ? Integer.parseInt(ranked.group(1)) : 0;
        Optional<StrengthShare> share = link.rank(rank);
        names.remove("rank");
        if (rank > 0) {
            names.put(
                    "strength", share.map(known -> known.strength().title()).orElse(book.first("step.unnamed", names)));
        }
        share.ifPresent(known -> {
            names.put("strengthKey", known.strength().key());
            names.put("percent", Integer.toString(known.percent()));
            names.put("rank", book.variants("rank").get(rank - 1));
        });
    }

    private static void addToConversation(
            List<String> said,
            CoachingBrief brief,
            ConversationSoFar talk,
            Map<String, String> names,
            StrengthLink link) {
        boolean team = brief.mode() == CoachingMode.TEAM_ADVISOR;
        if (!talk.now().story() || said.size() > 2 || !talk.missingOfPlan().isEmpty()) {
            return;
        }
        boolean framed = team && talk.turn() % 2 == 1;
        said.add(framed ? talk.say("team.frame", names) : link.sentence(names, brief.mode()));
    }

    private static String offer(
            IdeaOffer idea, ConversationSoFar talk, @Nullable ReflectionField step, Map<String, String> names) {
        MessageReading now = talk.now();
        boolean asked = now.asksAdvice() || SEEKS_IDEA.contains(now.move());
        if (!now.story() && !asked) {
            return "";
        }
        String about = names.getOrDefault("topic", "") + ". ";
        return idea.sentence(step != null && asked ? about + step.title() + ". " + step.question() : about, asked);
    }

    /** Takes up the newest line of the member's memory, once at the beginning of a conversation. */
    private static String recollection(List<String> remembered, ConversationSoFar talk) {
        if (remembered.isEmpty() || !talk.first()) {
            return "";
        }
        String line = remembered.getFirst().strip().replaceFirst("[.!?;,:\\s]+$", "");
        boolean ofMember = line.regionMatches(true, 0, YOU, 0, YOU.length());
        return talk.say(
                ofMember ? "recall.last-time" : "recall.kept",
                Map.of("line", ofMember ? line.substring(YOU.length()) : line));
    }

    private static OfflineReply closing(String partial, ConversationSoFar talk, String question) {
        boolean asked = partial.indexOf('?') >= 0 || partial.indexOf('\uff1f') >= 0;
        String lead = Character.isWhitespace(partial.charAt(partial.length() - 1)) ? "" : " ";
        String say = lead + talk.say("closing.say", Map.of());
        return new OfflineReply(asked ? List.of(say) : List.of(say + " ", question), List.of());
    }

    private static OfflineReply written(List<String> said, String question) {
        List<String> statements = new ArrayList<>();
        said.stream().filter(line -> !line.isEmpty()).forEach(line -> statements.addAll(List.of(SENTENCE.split(line))));
        statements.replaceAll(
                line -> FORBIDDEN.matcher(line.strip()).replaceAll("").replace('?', '.') + " ");
        while (statements.stream().mapToInt(String::length).sum() + question.length() + 1 > MOST_CHARACTERS) {
            statements.removeLast();
        }
        if (statements.size() > 2) {
            statements.set(statements.size() - 1, statements.getLast().strip() + "\n\n");
        }
        boolean cited = statements.stream().anyMatch(line -> line.contains("[1]"));
        statements.add(FORBIDDEN.matcher(question).replaceAll(""));
        return new OfflineReply(statements, cited ? List.of(1) : List.of());
    }
}

package com.allstarteams.coach.conversation.offline;

import com.allstarteams.coach.conversation.offline.NextQuestion.Stage;
import com.allstarteams.coach.profile.ReflectionField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What has been said so far and where that leaves the conversation; a pure function of what was said. */
final class ConversationSoFar {

    private static final int ANSWERS_REMEMBERED = 6;
    private static final int CHARACTERS_REMEMBERED = 400;
    private static final Set<String> BARE = Set.of("yes", "no", "ok", "dont-know", "word", "emoji", "nudge");

    private final Phrasebook book;
    private final Lexicon lexicon;
    private final List<MessageReading> readings = new ArrayList<>();
    private final List<String> answers;
    private final int seed;

    private ConversationSoFar(String message, List<Exchange> earlier, Phrasebook book, Lexicon lexicon) {
        this.book = book;
        this.lexicon = lexicon;
        answers = earlier.stream()
                .map(exchange -> Objects.requireNonNullElse(exchange.answer(), ""))
                .toList();
        for (Exchange exchange : earlier) {
            readings.add(read(beginning(exchange.message())));
        }
        MessageReading now = read(message);
        readings.add(now.moving(moveNow(now, message, earlier)));
        seed = Objects.hash(message, answers.size(), answers);
    }

    static ConversationSoFar of(String message, List<Exchange> earlier, Phrasebook book, Lexicon lexicon) {
        return new ConversationSoFar(message, earlier, book, lexicon);
    }

    MessageReading now() {
        return readings.getLast();
    }

    /** Number of this answer, from 1. */
    int turn() {
        return readings.size();
    }

    boolean first() {
        return turn() == 1;
    }

    /** The coach's answers, oldest first. */
    List<String> answers() {
        return answers;
    }

    /** The answers whose wording must not be repeated yet, oldest first. */
    List<String> recent() {
        return lastAnswers(ANSWERS_REMEMBERED);
    }

    List<String> lastAnswers(int count) {
        return answers.subList(Math.max(0, answers.size() - count), answers.size());
    }

    /** A wording of this key not used lately; empty when none can be filled. */
    String say(String key, Map<String, String> names) {
        return book.pick(key, names, seed * 31 + key.hashCode(), recent());
    }

    /** Whether a line of the phrasebook appears in any answer of this conversation. */
    boolean said(String line) {
        return book.appears(line, answers);
    }

    boolean spoke(String prefix, List<String> someAnswers) {
        return someAnswers.stream().anyMatch(answer -> book.speaks(prefix, answer));
    }

    /** The subject of the conversation: the one named last; a mere hint never replaces one that was named. */
    String theme() {
        return latest(MessageReading::theme);
    }

    /** Whether the message speaks of the subject itself rather than only continuing it. */
    boolean namesTheme() {
        return !now().theme().isEmpty();
    }

    /** Whether the message speaks of a subject that was named before. */
    boolean sameTheme() {
        return readings.subList(0, readings.size() - 1).stream()
                .anyMatch(reading -> reading.theme().equals(now().theme()));
    }

    /** Whether the current subject is a quarrel with somebody who is not here to tell their side. */
    boolean conflict() {
        return lexicon.holds("conflict.themes", theme());
    }

    /** What the conversation itself lends to a wording: topic, person, time and the member's own clauses. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        String person = latest(MessageReading::person);
        put(
                names,
                "person",
                person.isEmpty() && conflict() ? "other" : person,
                part -> book.first("person." + part, names));
        put(names, "topic", topic(readings.size() - 1, names), topic -> topic);
        put(names, "want", now().want(), want -> want);
        put(names, "idea", now().idea(), idea -> idea);
        put(names, "did", now().did(), did -> did);
        put(names, "plan", latest(MessageReading::plan), plan -> plan);
        return names;
    }

    Stage stage() {
        long stories = readings.stream().filter(MessageReading::story).count();
        boolean hasIdea = readings.stream().anyMatch(reading -> !reading.idea().isEmpty());
        boolean hasWant = readings.stream().anyMatch(reading -> !reading.want().isEmpty());
        if (!now().plan().isEmpty() || stories > 5 || hasIdea && stories > 3) {
            return Stage.WILL;
        }
        if (now().asksAdvice() || hasIdea || stories > 3) {
            return Stage.OPTIONS;
        }
        return stories > 1 || hasWant ? Stage.REALITY : Stage.GOAL;
    }

    /** Whether the member has told of something they did, so that a memory need not be asked for any more. */
    boolean hasScene() {
        return readings.stream().anyMatch(reading -> !reading.did().isEmpty());
    }

    /** How many of the last messages in a row, this one included, said next to nothing. */
    int bareStreak() {
        int streak = 0;
        while (streak < readings.size()
                && BARE.contains(readings.get(readings.size() - 1 - streak).move())) {
            streak++;
        }
        return streak;
    }

    /** The part of the next step that is still missing: when, obstacle, then or close; empty when there is no plan. */
    String missingOfPlan() {
        int planned = readings.size() - 1;
        while (planned >= 0 && readings.get(planned).plan().isEmpty()) {
            planned--;
        }
        if (planned < 0 || readings.size() - planned > 6) {
            return "";
        }
        List<String> since = answers.subList(Math.min(planned, answers.size()), answers.size());
        boolean timed = readings.subList(planned, readings.size()).stream()
                .anyMatch(r -> !r.time().isEmpty());
        if (!timed && !spoke("will.when", since)) {
            return "when";
        }
        if (!spoke("will.obstacle", since)) {
            return "obstacle";
        }
        return spoke("will.then", since) ? "close" : "then";
    }

    /** The part of the plan that the last answer asked for; empty for none. */
    String askedOfPlan() {
        String last = answers.isEmpty() ? "" : answers.getLast();
        return List.of("when", "obstacle", "then").stream()
                .filter(part -> book.speaks("will." + part, last))
                .findFirst()
                .orElse("");
    }

    /** What the member has said so far in a few of their own pieces; empty when there are too few. */
    String pieces() {
        List<String> pieces = new ArrayList<>();
        List<String> topics = topics();
        if (!topics.isEmpty()) {
            pieces.add(book.first("summary.topic", Map.of("topic", topics.getFirst())));
        }
        if (topics.size() > 1) {
            pieces.add(book.first("summary.topic.more", Map.of("topic", topics.getLast())));
        }
        String feeling = latest(MessageReading::feeling);
        if (!feeling.isEmpty()) {
            pieces.add(book.first("felt." + feeling, Map.of()));
        }
        piece(pieces, "want", latest(MessageReading::want));
        piece(pieces, "did", latest(MessageReading::did));
        piece(pieces, "idea", latest(MessageReading::idea));
        piece(pieces, "plan", latest(MessageReading::plan));
        if (pieces.size() < 3) {
            return "";
        }
        String last = pieces.removeLast();
        return String.join(", ", pieces) + ", " + book.first("summary.and", Map.of()) + " " + last;
    }

    /** What a reflection field is called under any of its ids, such as {@code flow-1}; {@code other} when unknown. */
    String stepKind(ReflectionField step) {
        String kind = lexicon.member("step", step.id().toLowerCase(java.util.Locale.ROOT));
        return kind.isEmpty() ? "other" : kind;
    }

    private static String beginning(String message) {
        return message.substring(0, Math.min(message.length(), CHARACTERS_REMEMBERED));
    }

    private MessageReading read(String message) {
        boolean hasTheme =
                readings.stream().anyMatch(reading -> !reading.theme().isEmpty());
        return MessageReading.of(message, hasTheme, lexicon);
    }

    private String moveNow(MessageReading now, String message, List<Exchange> earlier) {
        boolean repeated = !earlier.isEmpty()
                && message.length() > 20
                && message.strip().equals(earlier.getLast().message().strip());
        if (repeated) {
            return "repeat";
        }
        if (now.move().equals("word") && !askedOfPlan().isEmpty()) {
            return MessageReading.STORY;
        }
        return now.move().equals("hello") && !earlier.isEmpty() ? "nudge" : now.move();
    }

    private void piece(List<String> pieces, String kind, String clause) {
        if (!clause.isEmpty()) {
            pieces.add(book.first("summary." + kind, Map.of(kind, clause)));
        }
    }

    /** The subjects in the order they came up, such as "the deadline". */
    List<String> topics() {
        Map<String, String> names = new HashMap<>();
        put(names, "person", latest(MessageReading::person), part -> book.first("person." + part, names));
        List<String> topics = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            String topic = ownTopic(readings.get(i), names);
            if (!topic.isEmpty() && !topics.contains(topic)) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private String topic(int upTo, Map<String, String> names) {
        for (int i = upTo; i >= 0; i--) {
            String topic = ownTopic(readings.get(i), names);
            if (!topic.isEmpty()) {
                return topic;
            }
        }
        return "";
    }

    private String ownTopic(MessageReading reading, Map<String, String> names) {
        boolean onlyHinted = !lexicon.knows("theme." + reading.theme());
        boolean named = !reading.thing().isEmpty() && onlyHinted;
        return named || reading.theme().isEmpty()
                ? reading.thing()
                : book.first("theme." + reading.theme() + ".name", names);
    }

    /** A part of a reading as it was said last; empty when it never was. */
    String latest(Function<MessageReading, String> part) {
        List<MessageReading> backwards = new ArrayList<>(readings);
        Collections.reverse(backwards);
        return backwards.stream()
                .map(part)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, String> names, String name, String value, Function<String, String> wording) {
        if (!value.isEmpty()) {
            names.put(name, wording.apply(value));
        }
    }
}

package com.allstarteams.coach.conversation.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Sums a conversation up without a model, from what the offline coach hears in it. The same exchanges give the same words;
 * what the coach said is left out.
 */
@Component
public class OfflineSummary {

    private static final int TOPICS = 3;

    private final Phrasebook book = new Phrasebook("en");
    private final Lexicon lexicon = new Lexicon("en");

    /** What was talked about, such as "the deadline", in the order it came up; at most three, possibly none. */
    public List<String> topics(List<Exchange> exchanges) {
        return exchanges.isEmpty()
                ? List.of()
                : read(exchanges).topics().stream().limit(TOPICS).toList();
    }

    /** What the member wanted, considered and planned last, each one sentence that begins with "You"; possibly none. */
    public List<String> lines(List<Exchange> exchanges) {
        if (exchanges.isEmpty()) {
            return List.of();
        }
        ConversationSoFar talk = read(exchanges);
        List<String> lines = new ArrayList<>();
        add(lines, "want", talk.latest(MessageReading::want));
        add(lines, "idea", talk.latest(MessageReading::idea));
        add(lines, "plan", talk.latest(MessageReading::plan));
        return lines;
    }

    /** The summary of topics and lines, in the second person; not empty. */
    public String text(List<String> topics, List<String> lines) {
        List<String> sentences = new ArrayList<>();
        if (!topics.isEmpty()) {
            sentences.add(book.first("recap.topics", Map.of("topics", listed(topics))));
        }
        sentences.addAll(lines);
        return sentences.isEmpty() ? book.first("recap.nothing", Map.of()) : String.join(" ", sentences);
    }

    private ConversationSoFar read(List<Exchange> exchanges) {
        int last = exchanges.size() - 1;
        return ConversationSoFar.of(exchanges.get(last).message(), exchanges.subList(0, last), book, lexicon);
    }

    private void add(List<String> lines, String kind, String clause) {
        if (!clause.isEmpty()) {
            lines.add(book.first("recap." + kind, Map.of(kind, clause)));
        }
    }

    private String listed(List<String> topics) {
        int last = topics.size() - 1;
        String and = " " + book.first("summary.and", Map.of()) + " ";
        return last == 0 ? topics.getFirst() : String.join(", ", topics.subList(0, last)) + and + topics.get(last);
    }
}

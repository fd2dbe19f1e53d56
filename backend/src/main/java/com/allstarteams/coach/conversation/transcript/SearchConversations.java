package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.conversation.store.JdbcSearch;
import com.allstarteams.coach.conversation.store.JdbcSearch.Found;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.safety.MessageText;
import com.allstarteams.coach.safety.UnreadableText;
import com.allstarteams.coach.safety.UnreadableText.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Searches what was said between a member and the coach. Every word of the query must occur, also as a part of a longer
 * word; every character counts as itself. It ranks by time alone and corrects no spelling.
 */
@Component
public class SearchConversations {

    private static final int BEFORE = 60;
    private static final int SNIPPET = 200;
    private static final String CUT = "... ";

    private final JdbcSearch search;

    SearchConversations(JdbcSearch search) {
        this.search = search;
    }

    /**
     * @param query any text; longer than a message may be, it finds nothing
     * @return newest first
     * @throws ProblemException {@code invalid-request} when the query is empty or cannot be read
     */
    public List<Hit> search(Tenant tenant, String query, int limit) {
        List<String> terms = terms(query);
        if (terms.isEmpty()) {
            return List.of();
        }
        Pattern any = Pattern.compile(
                terms.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return search.find(tenant, terms, limit).stream()
                .map(found -> hit(found, any))
                .toList();
    }

    private static List<String> terms(String query) {
        try {
            return Arrays.stream(MessageText.of(query).value().split("\\s+"))
                    .filter(term -> !term.isEmpty())
                    .distinct()
                    .toList();
        } catch (UnreadableText unreadable) {
            if (unreadable.reason() == Reason.TOO_LONG) {
                return List.of();
            }
            throw new ProblemException(CommonProblems.INVALID, "'q' must hold what to look for.");
        }
    }

    private static Hit hit(Found found, Pattern any) {
        String text = found.text().replace('\n', ' ').replace('\t', ' ');
        Matcher first = any.matcher(text);
        int start = first.find() ? wordStart(text, Math.max(0, first.start() - BEFORE)) : 0;
        int end = wordEnd(text, Math.min(text.length(), start + SNIPPET));
        String snippet =
                (start > 0 ? CUT : "") + text.substring(start, end) + (end < text.length() ? CUT.stripTrailing() : "");
        List<Span> matches = new ArrayList<>();
        Matcher inside = any.matcher(snippet);
        int from = start > 0 ? CUT.length() : 0;
        int to = from + end - start;
        inside.region(from, to);
        inside.results().map(SearchConversations::span).forEach(matches::add);
        return new Hit(found, snippet, matches);
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    private static int wordStart(String text, int at) {
        int space = text.indexOf(' ', at);
        return at == 0 || space < 0 || space > at + BEFORE / 2 ? whole(text, at) : space + 1;
    }

    private static int wordEnd(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        return at == text.length() || space < at - BEFORE / 2 ? whole(text, at) : space + 1;
    }

    /** Moves off the middle of a character pair. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /**
     * A find.
     *
     * @param snippet one line of about 200 characters around the first match
     * @param matches in the snippet, in order
     */
    public record Hit(Found found, String snippet, List<Span> matches) {

        public Hit {
            matches = List.copyOf(matches);
        }
    }

    /** From a UTF-16 index up to, but not including, another. */
    public record Span(int start, int end) {}
}

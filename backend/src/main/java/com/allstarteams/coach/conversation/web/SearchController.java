package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.store.JdbcSearch.Found;
import com.allstarteams.coach.conversation.transcript.SearchConversations;
import com.allstarteams.coach.conversation.transcript.SearchConversations.Hit;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the member's own conversations. */
@RestController
@RequestMapping(path = "/api/coaching", produces = MediaType.APPLICATION_JSON_VALUE)
class SearchController {

    private static final int MAX_LIMIT = 50;

    private final SearchConversations searchConversations;

    SearchController(SearchConversations searchConversations) {
        this.searchConversations = searchConversations;
    }

    @GetMapping("/sessions/search")
    FoundReply search(
            CurrentMember member,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(CommonProblems.INVALID, "'limit' must be between 1 and 50.");
        }
        return new FoundReply(
                true,
                searchConversations.search(member.tenant(), q, limit).stream()
                        .map(FoundView::of)
                        .toList());
    }

    /**
     * A message or title that was found.
     *
     * @param turnId null for a title; so is {@code messageId}
     * @param role {@code user}, {@code assistant} or {@code title}
     * @param matches pairs of indexes into the snippet, in UTF-16 units, the end not included
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FoundView(
            UUID sessionId,
            @Nullable String title,
            @Nullable UUID turnId,
            @Nullable UUID messageId,
            String role,
            String snippet,
            List<List<Integer>> matches,
            Instant timestamp) {

        static FoundView of(Hit hit) {
            Found found = hit.found();
            return new FoundView(
                    found.conversation().value(),
                    found.title(),
                    found.turn() == null ? null : found.turn().value(),
                    found.message(),
                    found.role(),
                    hit.snippet(),
                    hit.matches().stream()
                            .map(match -> List.of(match.start(), match.end()))
                            .toList(),
                    found.at());
        }
    }

    /** What was found, newest first. */
    record FoundReply(boolean success, List<FoundView> data) {}
}

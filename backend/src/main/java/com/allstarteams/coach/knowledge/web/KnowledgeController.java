package com.allstarteams.coach.knowledge.web;

import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.knowledge.FindPassages;
import com.allstarteams.coach.knowledge.FoundPassages;
import com.allstarteams.coach.knowledge.KnowledgeEntry;
import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens and searches the approved knowledge. */
@RestController
@RequestMapping(path = "/api/coaching", produces = MediaType.APPLICATION_JSON_VALUE)
class KnowledgeController {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int MAX_QUESTION = 1_000;
    private static final int MAX_LIMIT = 20;
    private static final int SNIPPET = 240;

    private final FindPassages passages;

    KnowledgeController(FindPassages passages) {
        this.passages = passages;
    }

    @GetMapping("/knowledge-base/{id}")
    EntryReply entry(CurrentMember member, @PathVariable UUID id) {
        return passages.findEntry(member.tenant(), id)
                .map(entry -> new EntryReply(true, entry))
                .orElseThrow(
                        () -> new ProblemException(CommonProblems.NOT_FOUND_HERE, "There is no such handbook entry."));
    }

    @GetMapping("/search/knowledge")
    SearchReply search(
            CurrentMember member,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "10") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(CommonProblems.INVALID, "'limit' must be between 1 and 20.");
        }
        FoundPassages found = passages.find(member.tenant(), searchable(q), limit, Deadline.after(PATIENCE));
        return new SearchReply(true, found.passages().stream().map(Hit::of).toList(), found.degraded());
    }

    private static String searchable(String question) {
        String clean = question.replace('\0', ' ').strip();
        int length = Math.min(clean.codePointCount(0, clean.length()), MAX_QUESTION);
        return clean.substring(0, clean.offsetByCodePoints(0, length));
    }

    /** One passage found. */
    record Hit(UUID id, String slug, String title, String snippet) {

        static Hit of(Passage passage) {
            String text = passage.text();
            return new Hit(
                    passage.entryId(),
                    passage.slug(),
                    passage.title(),
                    text.length() <= SNIPPET ? text : text.substring(0, text.lastIndexOf(' ', SNIPPET)) + " ...");
        }
    }

    /** What was found; degraded when only words were compared. */
    record SearchReply(boolean success, List<Hit> data, boolean degraded) {}

    /** One entry. */
    record EntryReply(boolean success, KnowledgeEntry data) {}
}

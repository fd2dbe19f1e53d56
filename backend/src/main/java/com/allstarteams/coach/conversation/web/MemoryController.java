package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.memory.KeepMemory;
import com.allstarteams.coach.conversation.memory.Memory;
import com.allstarteams.coach.conversation.store.MemoryRow;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The member's memory: what is in it, whether it is used, and their own corrections. */
@RestController
@RequestMapping(path = "/api/coaching/memory", produces = MediaType.APPLICATION_JSON_VALUE)
class MemoryController {

    private final KeepMemory memory;

    MemoryController(KeepMemory memory) {
        this.memory = memory;
    }

    @GetMapping
    MemoryReply read(CurrentMember member) {
        return MemoryReply.of(memory.read(member.tenant()));
    }

    @PutMapping
    MemoryReply enable(CurrentMember member, @RequestBody EnableMemory body) {
        if (body.enabled() == null) {
            throw new ProblemException(CommonProblems.INVALID, "'enabled' must be true or false.");
        }
        memory.enable(member.tenant(), body.enabled());
        return read(member);
    }

    @PostMapping("/lines")
    LineReply add(CurrentMember member, @RequestBody WriteLine body) {
        return new LineReply(true, LineView.of(memory.add(member, body.text())));
    }

    @PutMapping("/lines/{lineId}")
    LineReply correct(CurrentMember member, @PathVariable UUID lineId, @RequestBody WriteLine body) {
        return new LineReply(true, LineView.of(memory.correct(member, lineId, body.text())));
    }

    @DeleteMapping("/lines/{lineId}")
    Forgotten forget(CurrentMember member, @PathVariable UUID lineId) {
        memory.forget(member.tenant(), lineId);
        return new Forgotten(true);
    }

    @DeleteMapping("/lines")
    Forgotten forgetAll(CurrentMember member) {
        memory.forgetAll(member.tenant());
        return new Forgotten(true);
    }

    /** The switch. */
    record EnableMemory(@Nullable Boolean enabled) {}

    /** A line in the member's words. */
    record WriteLine(@Nullable String text) {}

    /**
     * A line.
     *
     * @param origin {@code session} or {@code member}
     * @param sessionId where it was learned; null for the member's own
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LineView(
            UUID id, String text, String origin, @Nullable UUID sessionId, Instant createdAt, Instant updatedAt) {

        static LineView of(MemoryRow line) {
            boolean own = line.learnedIn() == null;
            return new LineView(
                    line.id(),
                    line.text(),
                    own ? "member" : "session",
                    line.learnedIn() == null ? null : line.learnedIn().value(),
                    line.createdAt(),
                    line.updatedAt());
        }
    }

    /** The switch and all lines, newest first. */
    record MemoryView(boolean enabled, List<LineView> lines) {}

    /** The memory. */
    record MemoryReply(boolean success, MemoryView data) {

        static MemoryReply of(Memory memory) {
            return new MemoryReply(
                    true,
                    new MemoryView(
                            memory.enabled(),
                            memory.lines().stream().map(LineView::of).toList()));
        }
    }

    /** One line. */
    record LineReply(boolean success, LineView data) {}

    /** It is gone. */
    record Forgotten(boolean success) {}
}

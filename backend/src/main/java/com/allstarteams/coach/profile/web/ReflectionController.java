package com.allstarteams.coach.profile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.reflection.Draft;
import com.allstarteams.coach.profile.reflection.Reflections;
import com.allstarteams.coach.profile.workshop.ReflectionFields;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The member's own reflections: read all, save one. */
@RestController
@RequestMapping(path = "/api/coaching/reflections", produces = MediaType.APPLICATION_JSON_VALUE)
class ReflectionController {

    private static final int MAX_LENGTH = 5_000;
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final Reflections reflections;

    ReflectionController(Reflections reflections) {
        this.reflections = reflections;
    }

    @GetMapping
    ReflectionList list(CurrentMember member) {
        return new ReflectionList(
                true,
                reflections.listDrafts(member.tenant()).stream()
                        .map(ReflectionView::of)
                        .toList());
    }

    @PutMapping("/{fieldId}")
    ResponseEntity<ReflectionReply> save(
            CurrentMember member,
            @PathVariable String fieldId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SaveReflection body) {
        ReflectionField field = ReflectionFields.find(fieldId)
                .orElseThrow(() ->
                        new ProblemException(CommonProblems.NOT_FOUND_HERE, "The workshop has no such reflection."));
        Draft saved = reflections
                .save(member.tenant(), field, checked(body.text()), version(ifMatch))
                .orElseThrow(() -> new ProblemException(
                        ProfileProblems.CONFLICT, "This reflection was saved in another place meanwhile."));
        return ResponseEntity.ok()
                .eTag("\"" + saved.version() + "\"")
                .body(new ReflectionReply(true, ReflectionView.of(saved)));
    }

    private static String checked(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            throw new ProblemException(
                    CommonProblems.INVALID, "'text' must be present, with at most 5,000 characters.");
        }
        if (text.indexOf('\0') >= 0 || !text.equals(new String(text.getBytes(UTF_8), UTF_8))) {
            throw new ProblemException(CommonProblems.INVALID, "'text' holds characters that cannot be stored.");
        }
        return text;
    }

    private static int version(@Nullable String ifMatch) {
        Matcher version = VERSION.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!version.matches()) {
            throw new ProblemException(
                    ProfileProblems.VERSION_NEEDED, "The If-Match header must name the version you edited.");
        }
        return Integer.parseInt(version.group(1));
    }

    /** A save. */
    record SaveReflection(@Nullable String text) {}

    /** One reflection as the screens show it. */
    record ReflectionView(
            String fieldId,
            String title,
            String question,
            String text,
            int version,
            @Nullable Instant updatedAt) {

        static ReflectionView of(Draft draft) {
            return new ReflectionView(
                    draft.field().id(),
                    draft.field().title(),
                    draft.field().question(),
                    draft.text(),
                    draft.version(),
                    draft.updatedAt());
        }
    }

    /** All reflections. */
    record ReflectionList(boolean success, List<ReflectionView> data) {}

    /** The saved reflection. */
    record ReflectionReply(boolean success, ReflectionView data) {}
}

package com.allstarteams.coach.profile.web;

import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.profile.ReadProfile;
import com.allstarteams.coach.profile.WorkshopProfile;
import com.allstarteams.coach.profile.store.JdbcReflectionAreas;
import com.allstarteams.coach.profile.store.JdbcReflectionAreas.Area;
import com.allstarteams.coach.profile.workshop.FlowBand;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the workshop knows of the member, and where it offers coaching. */
@RestController
@RequestMapping(path = "/api/coaching", produces = MediaType.APPLICATION_JSON_VALUE)
class WorkshopController {

    private final ReadProfile profiles;
    private final JdbcReflectionAreas areas;

    WorkshopController(ReadProfile profiles, JdbcReflectionAreas areas) {
        this.profiles = profiles;
        this.areas = areas;
    }

    @GetMapping("/profile/workshop")
    WorkshopReply workshop(CurrentMember member) {
        return new WorkshopReply(true, WorkshopView.of(profiles.read(member.tenant())));
    }

    /** An area nobody knows is a disabled one: the existing clients treat an error as a fault. */
    @GetMapping("/reflection-area/{id}/status")
    AreaReply reflectionArea(CurrentMember member, @PathVariable String id) {
        return new AreaReply(
                true, areas.find(member.tenant(), id).orElseGet(() -> new Area(id, false, "Unknown area", "")));
    }

    /** The state of one area. */
    record AreaReply(boolean success, Area area) {}

    /** One strength of the star card. */
    record StrengthView(String strength, int percent) {}

    /** The member's workshop results; absent parts are null or empty and named in {@code missing}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record WorkshopView(
            @Nullable String firstName,
            @Nullable String jobTitle,
            List<StrengthView> strengths,
            List<String> flowWords,
            @Nullable Integer flowScore,
            @Nullable String flowBand,
            @Nullable Integer ladderNow,
            @Nullable Integer ladderInAYear,
            List<String> missing) {

        static WorkshopView of(WorkshopProfile profile) {
            return new WorkshopView(
                    profile.firstName(),
                    profile.jobTitle(),
                    profile.strengths().stream()
                            .map(share -> new StrengthView(share.strength().key(), share.percent()))
                            .toList(),
                    profile.flowWords(),
                    orNull(profile.flowScore()),
                    profile.flowScore().isPresent()
                            ? FlowBand.of(profile.flowScore().getAsInt()).title()
                            : null,
                    orNull(profile.ladderNow()),
                    orNull(profile.ladderInAYear()),
                    profile.missing());
        }

        private static @Nullable Integer orNull(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }

    /** The workshop results. */
    record WorkshopReply(boolean success, WorkshopView data) {}
}

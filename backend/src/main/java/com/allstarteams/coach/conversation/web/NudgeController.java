package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.conversation.commitment.GiveNudges;
import com.allstarteams.coach.conversation.commitment.NudgeSettings;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the member wants to be reminded of what they promised. */
@RestController
@RequestMapping(path = "/api/coaching/nudges", produces = MediaType.APPLICATION_JSON_VALUE)
class NudgeController {

    private static final int MAX_PER_WEEK = 14;

    private final GiveNudges nudges;

    NudgeController(GiveNudges nudges) {
        this.nudges = nudges;
    }

    @GetMapping
    NudgesReply read(CurrentMember member) {
        return NudgesReply.of(nudges.settings(member.tenant()));
    }

    /** Changes what is given; the rest stays. */
    @PutMapping
    NudgesReply change(CurrentMember member, @RequestBody ChangeNudges body) {
        NudgeSettings now = nudges.settings(member.tenant());
        NudgeSettings changed = new NudgeSettings(
                body.enabled() == null ? now.enabled() : body.enabled(),
                body.quietFrom() == null ? now.quietFrom() : time("quietFrom", body.quietFrom()),
                body.quietTo() == null ? now.quietTo() : time("quietTo", body.quietTo()),
                body.zone() == null ? now.zone() : zone(body.zone()),
                body.perWeek() == null ? now.perWeek() : perWeek(body.perWeek()));
        nudges.change(member.tenant(), changed);
        return NudgesReply.of(changed);
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text).withSecond(0).withNano(0);
        } catch (DateTimeException unreadable) {
            throw new ProblemException(CommonProblems.INVALID, "'" + field + "' must be a time such as 19:00.");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unreadable) {
            throw new ProblemException(CommonProblems.INVALID, "'zone' must be a time zone such as Europe/Berlin.");
        }
    }

    private static int perWeek(int number) {
        if (number < 1 || number > MAX_PER_WEEK) {
            throw new ProblemException(CommonProblems.INVALID, "'perWeek' must be between 1 and 14.");
        }
        return number;
    }

    /** What to change; null leaves a part as it is. */
    record ChangeNudges(
            @Nullable Boolean enabled,
            @Nullable String quietFrom,
            @Nullable String quietTo,
            @Nullable String zone,
            @Nullable Integer perWeek) {}

    /** The settings, times by the member's clock. */
    record NudgesView(boolean enabled, String quietFrom, String quietTo, String zone, int perWeek) {}

    /** The settings now. */
    record NudgesReply(boolean success, NudgesView data) {

        static NudgesReply of(NudgeSettings settings) {
            return new NudgesReply(
                    true,
                    new NudgesView(
                            settings.enabled(),
                            settings.quietFrom().toString(),
                            settings.quietTo().toString(),
                            settings.zone().getId(),
                            settings.perWeek()));
        }
    }
}

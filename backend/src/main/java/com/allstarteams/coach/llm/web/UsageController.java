package com.allstarteams.coach.llm.web;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.budget.ReadUsage;
import com.allstarteams.coach.llm.budget.ReadUsage.GroupSum;
import com.allstarteams.coach.llm.store.JdbcUsageLogs;
import com.allstarteams.coach.llm.store.JdbcUsageReports.LineFilter;
import com.allstarteams.coach.llm.store.JdbcUsageReports.UsageLine;
import com.allstarteams.coach.llm.web.UsageViews.CallView;
import com.allstarteams.coach.llm.web.UsageViews.UsageLogsReply;
import com.allstarteams.coach.llm.web.UsageViews.UsageStats;
import com.allstarteams.coach.llm.web.UsageViews.UsageStatsReply;
import com.allstarteams.coach.llm.web.UsageViews.UsageSumView;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the administrator's own organisation used, without saying who. Administrators only. */
@RestController
@RequestMapping(path = "/api/admin/ai/usage", produces = MediaType.APPLICATION_JSON_VALUE)
class UsageController {

    private static final Map<String, Duration> TIMEFRAMES = Map.of(
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7),
            "month", Duration.ofDays(30));
    private static final int MAX_LIMIT = 100;

    private final ReadUsage usage;

    UsageController(ReadUsage usage) {
        this.usage = usage;
    }

    @GetMapping("/stats")
    UsageStatsReply stats(Tenant administrator, @RequestParam(defaultValue = "day") String timeframe) {
        Duration time = TIMEFRAMES.get(timeframe);
        if (time == null) {
            throw new ProblemException(CommonProblems.INVALID, "'timeframe' must be hour, day, week or month.");
        }
        List<GroupSum> sums = usage.sum(administrator, time);
        return new UsageStatsReply(
                true,
                new UsageStats(
                        timeframe,
                        usage.currency(),
                        UsageSumView.of(sums.getLast()),
                        sums.subList(0, sums.size() - 1).stream()
                                .map(UsageSumView::of)
                                .toList()));
    }

    @GetMapping("/logs")
    UsageLogsReply logs(
            Tenant administrator,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String feature,
            @RequestParam(required = false) @Nullable Boolean success) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(CommonProblems.INVALID, "'limit' must be between 1 and 100.");
        }
        if (feature != null && !isKnown(feature)) {
            throw new ProblemException(CommonProblems.INVALID, "No feature has this name.");
        }
        LineFilter filter = new LineFilter(feature, success, UsageCursor.read(cursor));
        List<UsageLine> calls = usage.list(administrator, filter, limit + 1);
        boolean more = calls.size() > limit;
        List<UsageLine> page = more ? calls.subList(0, limit) : calls;
        return new UsageLogsReply(
                true,
                page.stream().map(CallView::of).toList(),
                more ? UsageCursor.after(page.getLast().place()) : null);
    }

    private static boolean isKnown(String feature) {
        return feature.equals(JdbcUsageLogs.EMBEDDINGS)
                || Arrays.stream(AiFeature.values()).map(AiFeature::key).anyMatch(feature::equals);
    }
}

package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.llm.store.JdbcUsageReports;
import com.allstarteams.coach.llm.store.JdbcUsageReports.LineFilter;
import com.allstarteams.coach.llm.store.JdbcUsageReports.UsageLine;
import com.allstarteams.coach.llm.store.JdbcUsageReports.UsageSum;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an organisation used, for its administrators: sums and single calls, and nothing about one member. */
@Component
public class ReadUsage {

    private final JdbcUsageReports reports;
    private final GroupSettings groups;
    private final PriceSettings prices;

    ReadUsage(JdbcUsageReports reports, GroupSettings groups, PriceSettings prices) {
        this.reports = reports;
        this.groups = groups;
        this.prices = prices;
    }

    /** Sums of the time until now, for each feature that was used and last, without a name, for all. */
    public List<GroupSum> sum(Tenant administrator, Duration time) {
        return reports.sum(administrator.organisation(), time).stream()
                .map(sum -> new GroupSum(sum, sum.members() < groups.minimumGroup() ? null : sum.members()))
                .toList();
    }

    /** Single calls, newest first. */
    public List<UsageLine> list(Tenant administrator, LineFilter filter, int limit) {
        return reports.list(administrator.organisation(), filter, limit);
    }

    /** The currency of all costs, three capital letters. */
    public String currency() {
        return prices.currency();
    }

    /**
     * A sum that says how many members there were only when they are many.
     *
     * @param members null when they are fewer than a group
     */
    public record GroupSum(UsageSum sum, @Nullable Integer members) {}
}

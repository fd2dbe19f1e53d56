package com.allstarteams.coach.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelAllowance.Remaining;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitHeadersTests {

    private static final Remaining REMAINING =
            new Remaining(100, 97, Duration.ofSeconds(1_234), 1_000, 0, Duration.ofMillis(44_433_001));

    @Test
    void namesTheQuotas() {
        assertThat(RateLimitHeaders.policy(REMAINING)).isEqualTo("\"hour\";q=100;w=3600, \"day\";q=1000;w=86400");
    }

    @Test
    void saysWhatIsLeftInWholeSeconds() {
        assertThat(RateLimitHeaders.state(REMAINING)).isEqualTo("\"hour\";r=97;t=1234, \"day\";r=0;t=44434");
    }
}

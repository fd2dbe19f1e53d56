package com.allstarteams.coach.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that tells the time of day; tests put another in its place. */
@Configuration(proxyBeanMethods = false)
class WallClock {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

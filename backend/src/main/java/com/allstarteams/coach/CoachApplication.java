package com.allstarteams.coach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts AST Coach. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class CoachApplication {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        shareTheCores();
        SpringApplication.run(CoachApplication.class, args);
    }

    /**
     * Gives virtual threads more carriers than cores, so that the operating system preempts one that hashes a password or
     * embeds a text. Otherwise short database work queues behind it with a connection in hand.
     */
    private static void shareTheCores() {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
    }
}

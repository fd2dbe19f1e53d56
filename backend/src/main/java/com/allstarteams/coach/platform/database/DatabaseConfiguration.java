package com.allstarteams.coach.platform.database;

import com.allstarteams.coach.platform.setting.CoachSecret;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Decides where PostgreSQL is: {@code DATABASE_URL} when set, else a server of our own. Migrations connect as the
 * schema's owner; the application's pool switches to the role {@code coach_app}, which row-level security binds.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    CoachHome coachHome(Environment environment) {
        return CoachHome.open(environment.getProperty("COACH_HOME"));
    }

    @Bean
    CoachSecret coachSecret(Environment environment, CoachHome home) {
        String configured = environment.getProperty("SESSION_SECRET", "");
        boolean ownMachine = databaseUrl(environment).isBlank() && configured.isBlank();
        return new CoachSecret(ownMachine ? home.secret("session.secret") : configured);
    }

    /** Asks for the secret too, so that a missing one is told before a server is started or called. */
    @Bean
    DatabaseServer databaseServer(Environment environment, CoachHome home, CoachSecret secret) {
        String databaseUrl = databaseUrl(environment);
        return databaseUrl.isBlank()
                ? DatabaseServer.startEmbedded(home)
                : DatabaseServer.useExternal(DatabaseAddress.parse(databaseUrl));
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseServer server) {
        return new AddressDetails(server.address());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(DatabaseServer server) {
        return new OwnerDetails(server.address());
    }

    private static String databaseUrl(Environment environment) {
        return environment.getProperty("DATABASE_URL", "");
    }

    private record AddressDetails(DatabaseAddress address) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return address.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return address.username();
        }

        @Override
        public String getPassword() {
            return address.password();
        }
    }

    private record OwnerDetails(DatabaseAddress address) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return address.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return address.username();
        }

        @Override
        public String getPassword() {
            return address.password();
        }
    }
}

package com.allstarteams.coach.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.CoachApplication;
import com.allstarteams.coach.platform.setting.InvalidSetting;
import com.allstarteams.coach.support.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ExternalDatabaseIT {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static @Nullable EmbeddedPostgres elsewhere;

    @TempDir
    private Path home;

    @BeforeAll
    static void startAPostgresOfSomebodyElse() throws Exception {
        elsewhere = EmbeddedPostgres.start();
        try (Connection connection = elsewhere.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE coaching LOGIN CREATEROLE PASSWORD 'p'");
            statement.execute("CREATE ROLE nobody LOGIN PASSWORD 'p'");
            statement.execute("CREATE DATABASE coaching OWNER coaching");
        }
    }

    @AfterAll
    static void stopIt() throws Exception {
        if (elsewhere != null) {
            elsewhere.close();
        }
    }

    @Test
    void runsOnItWithoutDemonstrationPeople() {
        try (ConfigurableApplicationContext context = start(url("coaching", "p"), SECRET)) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            Visitor visitor = Visitor.of(URI.create("http://127.0.0.1:" + port));

            assertThat(visitor.get("/api/coaching/health").status()).isEqualTo(200);
            assertThat(visitor.post("/api/auth/login", Map.of("username", "member1", "password", "coach-demo"))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void saysThatTheUserMayNotMakeRoles() {
        assertThatThrownBy(() -> start(url("nobody", "p"), SECRET))
                .hasRootCauseInstanceOf(InvalidSetting.class)
                .rootCause()
                .hasMessageContaining("may not make the roles");
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThatThrownBy(() -> start("postgresql://coaching:p@127.0.0.1:1/coaching", SECRET))
                .rootCause()
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("leads to no PostgreSQL");
    }

    @Test
    void wantsASecretOfItsOwn() {
        assertThatThrownBy(() -> start(url("coaching", "p"), "short"))
                .rootCause()
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("SESSION_SECRET ");
    }

    private ConfigurableApplicationContext start(String databaseUrl, String secret) {
        return new SpringApplicationBuilder(CoachApplication.class)
                .run(
                        "--server.port=0",
                        "--COACH_HOME=" + home,
                        "--DATABASE_URL=" + databaseUrl,
                        "--SESSION_SECRET=" + secret);
    }

    private static String url(String user, String password) {
        int port = elsewhere == null ? 0 : elsewhere.getPort();
        return "postgresql://" + user + ":" + password + "@127.0.0.1:" + port + "/coaching";
    }
}

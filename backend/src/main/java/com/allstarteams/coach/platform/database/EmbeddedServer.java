package com.allstarteams.coach.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL on this machine with durable settings, a password and the loopback interface only. Its data stays
 * when the application stops.
 *
 * @see "ADR 0003: embedded PostgreSQL as the default"
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final Duration CLOSE = Duration.ofSeconds(60);
    private static final int START_LINE = 3;
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "coach_owner";
    private static final String DATABASE = "coach";

    private final EmbeddedPostgres server;
    private final DatabaseAddress address;

    private EmbeddedServer(EmbeddedPostgres server, DatabaseAddress address) {
        this.server = server;
        this.address = address;
    }

    static EmbeddedServer start(CoachHome home) {
        Path data = home.resolve("postgres/data");
        String password = home.secret("postgres.secret");
        try {
            Files.createDirectories(data.getParent());
            stopSurvivor(data);
            EmbeddedPostgres server = launch(home, data, password);
            prepare(server, data, password);
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
            return new EmbeddedServer(server, new DatabaseAddress(url, OWNER, password));
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The embedded PostgreSQL did not start; see " + data, failure);
        }
    }

    DatabaseAddress address() {
        return address;
    }

    private static EmbeddedPostgres launch(CoachHome home, Path data, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("postgres/binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "64")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres/server.log").toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres/server.log").toFile()))
                .start();
    }

    /**
     * A killed application leaves its PostgreSQL running; the folder's lock is ours, so nobody else needs it. The process
     * must have begun when the file says, or it is a stranger that got the number after a reboot.
     */
    private static void stopSurvivor(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < START_LINE) {
            return;
        }
        Instant started =
                Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE - 1).strip()));
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .filter(process -> process.info()
                        .startInstant()
                        .map(instant -> Duration.between(instant, started).abs().compareTo(CLOSE) < 0)
                        .orElse(false))
                .ifPresent(EmbeddedServer::stop);
    }

    private static void stop(ProcessHandle process) {
        log.info("Stopping the PostgreSQL that an earlier run left behind");
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillRunning) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void prepare(EmbeddedPostgres server, Path data, String password) throws IOException, SQLException {
        Path prepared = data.resolve("coach.prepared");
        if (Files.exists(prepared)) {
            return;
        }
        try (Connection connection = connect(server, password);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'");
            if (!exists(statement, "pg_roles WHERE rolname = '" + OWNER + "'")) {
                statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + password + "'");
            }
            if (!exists(statement, "pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
            Files.writeString(data.resolve("pg_hba.conf"), """
                    local all all scram-sha-256
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("SELECT pg_reload_conf()");
        }
        Files.createFile(prepared);
    }

    private static boolean exists(Statement statement, String from) throws SQLException {
        try (var rows = statement.executeQuery("SELECT 1 FROM " + from)) {
            return rows.next();
        }
    }

    private static Connection connect(EmbeddedPostgres server, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", password);
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        Connection connection = new Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("The driver does not know " + url);
        }
        return connection;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            log.warn("The embedded PostgreSQL did not stop in order; it recovers at the next start", failure);
        }
    }
}

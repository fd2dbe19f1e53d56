package com.allstarteams.coach.support;

import com.allstarteams.coach.CoachApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A coach as it ships, on a free port, with a PostgreSQL of its own. Each kind is started once for all tests and stops
 * with the JVM.
 */
public final class CoachServer {

    private static final Map<String, CoachServer> RUNNING = new HashMap<>();

    private final Path home;
    private final Class<?>[] sources;
    private final ConfigurableApplicationContext context;
    private final URI address;
    private @Nullable OwnerDatabase database;

    private CoachServer(Path home, Class<?>[] sources, ConfigurableApplicationContext context) {
        this.home = home;
        this.sources = sources;
        this.context = context;
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** The embedded default: offline coach, demonstration people. */
    public static CoachServer offline() {
        return running("offline", CoachApplication.class);
    }

    /** The same with a model that plays the script a test gives it. */
    public static CoachServer scripted() {
        return running("scripted", CoachApplication.class, ScriptedModel.Wiring.class);
    }

    /** An offline coach of the test's own, to be stopped and started again; whoever asks for it stops it. */
    public static CoachServer ofItsOwn() {
        return with();
    }

    /** A coach of the test's own with a scripted model; whoever asks for it stops it. */
    public static CoachServer scriptedOfItsOwn(String... settings) {
        return start(freshHome("own"), List.of(settings), CoachApplication.class, ScriptedModel.Wiring.class);
    }

    /** The same with settings, each such as {@code --COACH_EMBEDDINGS=local}. */
    public static CoachServer with(String... settings) {
        return start(freshHome("own"), List.of(settings), CoachApplication.class);
    }

    /** The same with every span caught. */
    public static CoachServer tracedWith(String... settings) {
        return start(freshHome("own"), List.of(settings), CoachApplication.class, CaughtSpans.Wiring.class);
    }

    /** Stops this coach and starts another on the same data, with the settings given here only. */
    public CoachServer restart(String... settings) {
        stop();
        return start(home, List.of(settings), sources);
    }

    /** Another instance on the same database; whoever asks for it stops it before this one. */
    public CoachServer beside() {
        FlywayConnectionDetails details = bean(FlywayConnectionDetails.class);
        String url = String.valueOf(details.getJdbcUrl())
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://" + details.getUsername() + ":" + details.getPassword() + "@");
        List<String> settings = List.of("--DATABASE_URL=" + url, "--SESSION_SECRET=" + "s".repeat(32));
        return start(freshHome("beside"), settings, sources);
    }

    public void stop() {
        context.close();
    }

    private static synchronized CoachServer running(String name, Class<?>... sources) {
        return RUNNING.computeIfAbsent(name, absent -> start(freshHome(name), List.of(), sources));
    }

    private static CoachServer start(Path home, List<String> settings, Class<?>... sources) {
        String[] arguments = Stream.concat(Stream.of("--server.port=0", "--COACH_HOME=" + home), settings.stream())
                .toArray(String[]::new);
        return new CoachServer(home, sources, new SpringApplicationBuilder(sources).run(arguments));
    }

    private static Path freshHome(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "it"));
            return Files.createTempDirectory(parent, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI address() {
        return address;
    }

    /** Its data folder. */
    public Path home() {
        return home;
    }

    /** The database behind the coach. */
    public synchronized OwnerDatabase database() {
        if (database == null) {
            database = new OwnerDatabase(bean(FlywayConnectionDetails.class));
        }
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A client that is nobody yet. */
    public Visitor visitor() {
        return new Visitor(address);
    }

    /** A signed-in demonstration person. */
    public Visitor signedIn(String username) {
        Visitor visitor = visitor();
        visitor.signIn(username);
        return visitor;
    }
}

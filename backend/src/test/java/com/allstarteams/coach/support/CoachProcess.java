package com.allstarteams.coach.support;

import com.allstarteams.coach.CoachApplication;
import com.allstarteams.coach.support.ScriptedModel.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A coach in a process of its own, so that a test can kill it. */
public final class CoachProcess {

    private static final String READY = "PROCESS READY ";

    private final Process process;
    private final URI address;

    private CoachProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** The embedded default in a data folder. */
    public static CoachProcess offline(Path home) throws IOException {
        return start(home, "offline");
    }

    /** The same with a model that takes a second for each sentence. */
    public static CoachProcess withSlowModel(Path home) throws IOException {
        return start(home, "slow");
    }

    public Visitor signedIn(String username) {
        Visitor visitor = new Visitor(address);
        visitor.post("/api/auth/login", Map.of("username", username, "password", "coach-demo"));
        return visitor;
    }

    public URI address() {
        return address;
    }

    /** Kills the process as {@code kill -9} does. Its PostgreSQL survives. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it in order. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static CoachProcess start(Path home, String model) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CoachProcess.class.getName(),
                        model,
                        home.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> drain(out));
                return new CoachProcess(process, URI.create("http://127.0.0.1:" + line.substring(READY.length())));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The coach did not start:\n" + said);
    }

    private static void drain(BufferedReader out) {
        try (out) {
            while (out.readLine() != null) {
                Thread.onSpinWait();
            }
        } catch (IOException processIsGone) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs in the process: the model, and the data folder. */
    public static void main(String[] arguments) {
        boolean slow = "slow".equals(arguments[0]);
        SpringApplicationBuilder application = slow
                ? new SpringApplicationBuilder(CoachApplication.class, ScriptedModel.Wiring.class)
                : new SpringApplicationBuilder(CoachApplication.class);
        ConfigurableApplicationContext context = application.run("--server.port=0", "--COACH_HOME=" + arguments[1]);
        if (slow) {
            Script script = Script.says(
                    "You have a lot to carry this week. ",
                    "You already notice what matters to you. ",
                    "There is more to say here. ",
                    "Which of these would you begin with?");
            context.getBean(ScriptedModel.class).play(script.withGap(Duration.ofSeconds(1)));
        }
        System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
    }
}

package com.allstarteams.coach.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A coach in a process of its own, with its PostgreSQL. */
final class BenchProcess implements AutoCloseable {

    private final Process process;
    private final URI address;

    private BenchProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts {@link BenchServer} with these arguments behind its data folder, and waits until it is ready. */
    static BenchProcess start(String... arguments) throws IOException {
        Path home = Files.createTempDirectory("coach-bench");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djdk.virtualThreadScheduler.parallelism=8",
                "-cp",
                System.getProperty("java.class.path"),
                BenchServer.class.getName(),
                home.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        URI address = URI.create("http://127.0.0.1:" + port(out));
        Thread.ofVirtual()
                .start(() -> out.lines().filter(BenchProcess::isWorthReading).forEach(System.err::println));
        return new BenchProcess(process, address);
    }

    URI address() {
        return address;
    }

    /** CPU of the coach and its PostgreSQL so far. */
    Duration cpu() {
        Duration own = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
        return process.descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static boolean isWorthReading(String line) {
        return line.contains(" ERROR ") || line.contains("Exception") || line.startsWith("Caused by");
    }

    private static String port(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("BENCH ")) {
                return line.substring("BENCH ".length());
            }
        }
        throw new IllegalStateException("The server did not start");
    }
}

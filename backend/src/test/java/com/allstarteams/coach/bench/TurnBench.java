package com.allstarteams.coach.bench;

import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Prints, from one run, latency and CPU of a turn at 1, 16 and 64 conversations: the offline coach, a model that answers
 * at once, a model that takes 800 ms, and both models called directly. CPU is that of the coach's process and its
 * PostgreSQL, without the load generator.
 */
public final class TurnBench {

    private static final List<Integer> CONVERSATIONS = List.of(1, 16, 64);
    private static final Duration SLOW = Duration.ofMillis(800);
    private static final String MESSAGE =
            "I am struggling with too many priorities this week, and my colleague keeps adding urgent requests.";

    private final List<String> rows = new ArrayList<>();

    private TurnBench() {}

    public static void main(String[] arguments) throws Exception {
        TurnBench bench = new TurnBench();
        bench.measureServer("offline coach", "offline", 40);
        bench.measureDirect("model 0 ms, called directly", Duration.ZERO, 40);
        bench.measureServer("model 0 ms, whole turn", "0", 40);
        bench.measureDirect("model 800 ms, called directly", SLOW, 8);
        bench.measureServer("model 800 ms, whole turn", String.valueOf(SLOW.toMillis()), 8);
        bench.print();
    }

    private void measureServer(String what, String model, int turns) throws Exception {
        Path home = Files.createTempDirectory("coach-bench");
        Process server = start(model, home);
        try {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            URI address = URI.create("http://127.0.0.1:" + port(out));
            Thread.ofVirtual()
                    .start(() -> out.lines().filter(TurnBench::isWorthReading).forEach(System.err::println));
            List<Visitor> people = new ArrayList<>();
            for (int number = 0; number < BenchServer.PEOPLE; number++) {
                Visitor person = Visitor.of(address);
                person.post("/api/auth/login", Map.of("username", "bench" + number, "password", BenchServer.PASSWORD));
                people.add(person);
            }
            List<String> sessions = people.stream().map(Visitor::openSession).toList();
            IntConsumer turn = person -> say(people.get(person), sessions.get(person));
            run(16, 20, turn);
            for (int conversations : CONVERSATIONS) {
                Duration before = cpu(server);
                Timings timings = run(conversations, perConversation(turns, conversations), turn);
                add(what, conversations, timings, cpu(server).minus(before));
            }
            System.err.println(what + ": resident " + residentMegabytes(server.pid()) + " MB after the run");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private void measureDirect(String what, Duration delay, int turns) throws Exception {
        ScriptedModel model = new ScriptedModel();
        model.play(BenchServer.ANSWER.after(delay));
        ModelRequest request = new ModelRequest("system", "", List.of(), 600, "none");
        for (int conversations : CONVERSATIONS) {
            long before = ownCpuNanos();
            Timings timings =
                    run(conversations, perConversation(turns, conversations), person -> drain(model, request));
            add(what, conversations, timings, Duration.ofNanos(ownCpuNanos() - before));
        }
    }

    private static boolean isWorthReading(String line) {
        return line.contains(" ERROR ") || line.contains("Exception") || line.startsWith("Caused by");
    }

    private static int perConversation(int turns, int conversations) {
        return conversations == 1 ? turns * 4 : conversations == 16 ? turns : Math.max(4, turns / 2);
    }

    private static void say(Visitor person, String session) {
        int status = person.say(session, MESSAGE).status();
        if (status != 200) {
            throw new IllegalStateException("A turn answered " + status);
        }
    }

    private static void drain(ScriptedModel model, ModelRequest request) {
        try (ModelReply reply = model.begin(request)) {
            while (reply.next(Duration.ofSeconds(5)) != null) {
                Thread.onSpinWait();
            }
        }
    }

    private static Timings run(int conversations, int turnsEach, IntConsumer turn) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int conversation = 0; conversation < conversations; conversation++) {
                int person = conversation;
                all.add(threads.submit(() -> {
                    List<Long> nanos = new ArrayList<>();
                    for (int round = 0; round < turnsEach; round++) {
                        long start = System.nanoTime();
                        turn.accept(person);
                        nanos.add(System.nanoTime() - start);
                    }
                    return nanos;
                }));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                nanos.addAll(one.get());
            }
            nanos.sort(null);
            return new Timings(nanos);
        }
    }

    private void add(String what, int conversations, Timings timings, Duration cpu) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.2f |",
                what,
                conversations,
                timings.nanos().size(),
                timings.millis(0.50),
                timings.millis(0.99),
                cpu.toNanos() / 1e6 / timings.nanos().size()));
    }

    private void print() {
        System.out.println("| what | conversations | turns | p50 ms | p99 ms | CPU ms per turn |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        rows.forEach(System.out::println);
    }

    private static Process start(String model, Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Djdk.virtualThreadScheduler.parallelism=8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchServer.class.getName(),
                        model,
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String port(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("BENCH ")) {
                return line.substring("BENCH ".length());
            }
        }
        throw new IllegalStateException("The server did not start");
    }

    private static Duration cpu(Process server) {
        Duration own = server.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
        return server.descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    private static long ownCpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Sorted durations of one run. */
    private record Timings(List<Long> nanos) {

        double millis(double quantile) {
            int index = (int) Math.min(nanos.size() - 1L, Math.round(quantile * (nanos.size() - 1)));
            return nanos.get(index) / 1e6;
        }
    }
}

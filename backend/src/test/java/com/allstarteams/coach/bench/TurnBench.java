package com.allstarteams.coach.bench;

import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.Visitor;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToLongFunction;

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
        try (BenchProcess server = BenchProcess.start(model)) {
            List<Visitor> people = new ArrayList<>();
            for (int number = 0; number < CONVERSATIONS.getLast(); number++) {
                Visitor person = Visitor.of(server.address());
                person.post("/api/auth/login", Map.of("username", "bench" + number, "password", BenchServer.PASSWORD));
                people.add(person);
            }
            List<String> sessions = people.stream().map(Visitor::openSession).toList();
            IntToLongFunction turn = person -> say(people.get(person), sessions.get(person));
            Timings.of(16, 20, turn);
            for (int conversations : CONVERSATIONS) {
                Duration before = server.cpu();
                Timings timings = Timings.of(conversations, perConversation(turns, conversations), turn);
                add(what, conversations, timings, server.cpu().minus(before));
            }
            System.err.println(what + ": resident " + server.residentMegabytes() + " MB after the run");
        }
    }

    private void measureDirect(String what, Duration delay, int turns) throws Exception {
        ScriptedModel model = new ScriptedModel();
        model.play(BenchServer.ANSWER.after(delay));
        ModelRequest request = new ModelRequest("system", "", List.of(), 600, "none");
        for (int conversations : CONVERSATIONS) {
            long before = ownCpuNanos();
            Timings timings =
                    Timings.of(conversations, perConversation(turns, conversations), person -> drain(model, request));
            add(what, conversations, timings, Duration.ofNanos(ownCpuNanos() - before));
        }
    }

    private static int perConversation(int turns, int conversations) {
        return conversations == 1 ? turns * 4 : conversations == 16 ? turns : Math.max(4, turns / 2);
    }

    private static long say(Visitor person, String session) {
        long start = System.nanoTime();
        int status = person.say(session, MESSAGE).status();
        if (status != 200) {
            throw new IllegalStateException("A turn answered " + status);
        }
        return System.nanoTime() - start;
    }

    private static long drain(ScriptedModel model, ModelRequest request) {
        long start = System.nanoTime();
        try (ModelReply reply = model.begin(request)) {
            while (reply.next(Duration.ofSeconds(5)) != null) {
                Thread.onSpinWait();
            }
        }
        return System.nanoTime() - start;
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

    private static long ownCpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}

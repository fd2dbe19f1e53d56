package com.allstarteams.coach.bench;

import com.allstarteams.coach.bench.StreamReader.Arrivals;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Prints, from one run, what a streamed turn adds to a streaming model: until the first words, per token, with 256
 * streams at once, and after a deadline that the model misses. The model is a double that speaks OpenAI's protocol in
 * the process of the load; each row of a turn stands below the same call made directly.
 */
public final class StreamBench {

    private static final int STREAMS = 256;
    private static final int TURNS_OF_A_CONVERSATION = 20;
    private static final int TOKENS_OF_A_LONG_ANSWER = 300;
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 400);
    private static final Duration FIRST_TOKEN = Duration.ofMillis(1_500);
    private static final Duration GAP = Duration.ofMillis(20);
    private static final String WORDS = "You see that the whole week is full and you say so. "
            + "It takes some courage to look at it like that today. "
            + "What would you like to begin with in the next hour?";

    private final AtomicInteger unique = new AtomicInteger();
    private final ProviderDouble model;
    private final BenchProcess coach;
    private final List<String> cookies = new ArrayList<>();
    private final Conversation[] conversations = new Conversation[STREAMS];

    private StreamBench(ProviderDouble model, BenchProcess coach) {
        this.model = model;
        this.coach = coach;
    }

    public static void main(String[] arguments) throws Exception {
        try (ProviderDouble model = ProviderDouble.start(Protocol.OPENAI);
                BenchProcess coach = BenchProcess.start(
                        "settings",
                        "--COACH_MODEL=openai",
                        "--COACH_OPENAI_MODEL=double",
                        "--COACH_OPENAI_BASE_URL=" + model.baseUri())) {
            StreamBench bench = new StreamBench(model, coach);
            bench.signIn();
            bench.warmUp();
            printHead();
            bench.firstWords();
            bench.perToken();
            bench.manyStreams();
            bench.missedDeadline();
        }
    }

    private void signIn() {
        for (int person = 0; person < STREAMS; person++) {
            cookies.add(StreamReader.signIn(coach.address(), "bench" + person));
            conversations[person] = new Conversation(StreamReader.openSession(coach.address(), cookies.get(person)), 0);
        }
    }

    private void warmUp() throws Exception {
        model.play(answer());
        Timings.of(8, WARM_UP, person -> turn(person, "My week is too full.").end());
    }

    private void firstWords() throws Exception {
        model.play(answer());
        measure("first words, model called directly", 1, 200, person -> direct(), Arrivals::first);
        measure(
                "first words, question asked before",
                1,
                200,
                person -> turn(person, "My week is full."),
                Arrivals::first);
        measure(
                "first words, new question",
                1,
                200,
                person -> turn(person, "My week is full, case " + unique.incrementAndGet() + "."),
                Arrivals::first);
    }

    /** The same turn with 300 tokens more; what it costs more, divided by 300. */
    private void perToken() throws Exception {
        int more = 300;
        List<String> few = List.of("You ", "see it. ", "What now?");
        List<String> many = new ArrayList<>(Collections.nCopies(more, "so "));
        for (int at = 14; at < more; at += 15) {
            many.set(at, "on. ");
        }
        many.addAll(few);
        model.play(Script.says(few.toArray(String[]::new)));
        Duration directFew = ownCpu(() -> Timings.of(1, 300, person -> direct().end()));
        Duration turnFew = coachCpu(() ->
                Timings.of(1, 300, person -> turn(person, "My week is full.").end()));
        model.play(Script.says(many.toArray(String[]::new)));
        Duration directMany = ownCpu(() -> Timings.of(1, 300, person -> direct().end()));
        Duration turnMany = coachCpu(() ->
                Timings.of(1, 300, person -> turn(person, "My week is full.").end()));
        System.out.println(perToken("CPU per token, model called directly", directMany.minus(directFew), 300 * more));
        System.out.println(perToken("CPU per token, in a turn", turnMany.minus(turnFew), 300 * more));
    }

    /** People come one after the other, so that all streams run together in the middle of it. */
    private void manyStreams() throws Exception {
        List<String> words = new ArrayList<>(Collections.nCopies(TOKENS_OF_A_LONG_ANSWER, "so "));
        for (int at = 14; at < TOKENS_OF_A_LONG_ANSWER; at += 15) {
            words.set(at, "on. ");
        }
        model.play(Script.says(words.toArray(String[]::new)).gap(GAP));
        Duration apart = GAP.multipliedBy(TOKENS_OF_A_LONG_ANSWER).dividedBy(STREAMS);
        List<Long> directSilences = Collections.synchronizedList(new ArrayList<>());
        List<Long> silences = Collections.synchronizedList(new ArrayList<>());
        measure(
                "256 streams at 20 ms a token, directly, whole answer",
                STREAMS,
                2,
                person -> noted(directSilences, person, apart, this::direct),
                Arrivals::end);
        printSilences("256 streams, directly, longest silence between two tokens", directSilences);
        measure(
                "256 streams at 20 ms a token, in turns, whole answer",
                STREAMS,
                2,
                person -> noted(silences, person, apart, () -> turn(person, "My week is full.")),
                Arrivals::end);
        printSilences("256 streams, in turns, longest silence between two sentences of 15 tokens", silences);
    }

    private static Arrivals noted(List<Long> silences, int person, Duration apart, Supplier<Arrivals> call) {
        if (silences.size() < STREAMS) {
            LockSupport.parkNanos(apart.multipliedBy(person).toNanos());
        }
        Arrivals arrivals = call.get();
        silences.add(arrivals.longestSilence());
        return arrivals;
    }

    private static void printSilences(String what, List<Long> silences) {
        Timings longest = new Timings(silences);
        System.out.println(row(what, STREAMS, longest.nanos().size(), longest, "-"));
    }

    private void missedDeadline() throws Exception {
        model.play(answer().firstAfter(Duration.ofSeconds(6)));
        measure(
                "first words when the model misses 1,500 ms, beyond them",
                1,
                8,
                person -> turn(person, "My week is full."),
                arrivals -> arrivals.first() - FIRST_TOKEN.toNanos());
    }

    private void measure(
            String what, int streams, int rounds, IntFunction<Arrivals> call, ToLongFunction<Arrivals> counted)
            throws Exception {
        Duration before = coach.cpu();
        Timings timings = Timings.of(streams, rounds, person -> counted.applyAsLong(call.apply(person)));
        double cpu = coach.cpu().minus(before).toNanos() / 1e6 / timings.nanos().size();
        System.out.println(
                row(what, streams, timings.nanos().size(), timings, String.format(Locale.ROOT, "%.2f", cpu)));
    }

    private Arrivals direct() {
        return StreamReader.read(
                URI.create(model.baseUri() + "/chat/completions"),
                "",
                "{\"model\":\"double\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}",
                line -> line.startsWith("data: {"));
    }

    /** A turn of a conversation as long as people hold them; the next one begins outside the measured time. */
    private Arrivals turn(int person, String message) {
        Conversation conversation = conversations[person];
        if (conversation.turns() == TURNS_OF_A_CONVERSATION) {
            conversation = new Conversation(StreamReader.openSession(coach.address(), cookies.get(person)), 0);
        }
        conversations[person] = new Conversation(conversation.id(), conversation.turns() + 1);
        return StreamReader.read(
                coach.address().resolve("/api/coaching/session/" + conversation.id() + "/message"),
                cookies.get(person),
                "{\"message\":\"" + message + "\"}",
                "event: delta"::equals);
    }

    private static Script answer() {
        return Script.says(WORDS.splitWithDelimiters(" ", 0));
    }

    private static Duration ownCpu(Work work) throws Exception {
        long before = processCpuNanos();
        work.run();
        return Duration.ofNanos(processCpuNanos() - before);
    }

    private Duration coachCpu(Work work) throws Exception {
        Duration before = coach.cpu();
        work.run();
        return coach.cpu().minus(before);
    }

    private static long processCpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String row(String what, int streams, int turns, Timings timings, String cpu) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %s |",
                what,
                streams,
                turns,
                timings.millis(0.50),
                timings.millis(0.99),
                cpu);
    }

    private static String perToken(String what, Duration cpu, int tokens) {
        return String.format(
                Locale.ROOT,
                "| %s | 1 | %d tokens | - | - | %.1f us a token |",
                what,
                tokens,
                cpu.toNanos() / 1e3 / tokens);
    }

    private static void printHead() {
        System.out.println("| what | streams | turns | p50 ms | p99 ms | CPU ms per turn |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
    }

    /** One person's conversation and how many turns it has. */
    private record Conversation(String id, int turns) {}

    /** Something whose CPU is measured. */
    private interface Work {

        Object run() throws Exception;
    }
}

package com.allstarteams.coach.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelReply.Ending;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.support.wire.Call;
import com.allstarteams.coach.support.wire.Call.Outcome;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every adapter owes its caller, whatever its provider does. */
@ExtendWith(ProviderContractIT.Counting.class)
class ProviderContractIT {

    private static final Duration AT_MOST = Duration.ofSeconds(3);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final String TEXT = String.join("", Fault.PIECES);
    private static final Map<Protocol, ProviderDouble> DOUBLES = new EnumMap<>(Protocol.class);
    private static final Map<Protocol, Adapter> ADAPTERS = new EnumMap<>(Protocol.class);

    @BeforeAll
    static void start() {
        for (Protocol protocol : Protocol.values()) {
            DOUBLES.put(protocol, ProviderDouble.start(protocol));
            ADAPTERS.put(protocol, Adapter.of(protocol, server(protocol)));
            meet(protocol);
        }
    }

    /** The first call of a program loads classes for a second or two, which is not what is timed here. */
    private static void meet(Protocol protocol) {
        try (ModelReply reply = begin(protocol)) {
            reply.next(Duration.ofSeconds(20));
        }
    }

    @AfterAll
    static void stop() {
        ADAPTERS.values().forEach(Adapter::close);
        DOUBLES.values().forEach(ProviderDouble::close);
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(Protocol.values())
                .flatMap(protocol -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(protocol, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void endsEveryCallInTimeAndSaysHow(Protocol protocol, Fault fault) {
        server(protocol).play(fault.script(protocol));
        long begun = System.nanoTime();

        Heard heard = hear(protocol, request("Reference 1", "How was my week?"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_MOST);
        assertThat(heard.failure()).isEqualTo(fault.endsAs(protocol));
        assertThat(TEXT).startsWith(heard.text());
        if (heard.failure() == null) {
            assertThat(heard.text()).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void waitsNoLongerThanAsked(Protocol protocol) {
        server(protocol).play(Script.says("late").firstAfter(Duration.ofSeconds(2)));

        try (ModelReply reply = begin(protocol)) {
            long asked = System.nanoTime();
            assertThat(reply.next(A_MOMENT)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(500));
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void cancelsUpstreamBeforeTheFirstToken(Protocol protocol) {
        server(protocol).play(Script.says("never").firstAfter(Duration.ofSeconds(30)));
        ModelReply reply = begin(protocol);
        Call call = onlyCall(protocol);

        reply.close();

        assertThat(call.outcomeWithin(AT_MOST)).isEqualTo(Outcome.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void cancelsUpstreamInTheMiddle(Protocol protocol) {
        server(protocol).play(Script.says("one ", "two ").gap(Duration.ofSeconds(30)));
        ModelReply reply = begin(protocol);
        assertThat(reply.next(AT_MOST)).isEqualTo("one ");

        reply.close();

        assertThat(onlyCall(protocol).outcomeWithin(AT_MOST)).isEqualTo(Outcome.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void cancelsAnEndlessAnswerThatIsRead(Protocol protocol) {
        server(protocol).play(Script.endless("word "));
        ModelReply reply = begin(protocol);
        for (int piece = 0; piece < 1_000; piece++) {
            assertThat(reply.next(AT_MOST)).isEqualTo("word ");
        }

        reply.close();

        assertThat(onlyCall(protocol).outcomeWithin(AT_MOST)).isEqualTo(Outcome.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void cancelsAnEndlessAnswerThatNobodyReads(Protocol protocol) {
        server(protocol).play(Script.endless("word ".repeat(1_000)));
        ModelReply reply = begin(protocol);
        Call call = onlyCall(protocol);
        assertThat(call.outcomeWithin(Duration.ofMillis(300))).isEqualTo(Outcome.RUNNING);

        reply.close();

        assertThat(call.outcomeWithin(AT_MOST)).isEqualTo(Outcome.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void cancelsADrip(Protocol protocol) {
        server(protocol).play(Script.says(Fault.PIECES).drip(Duration.ofMillis(100)));
        ModelReply reply = begin(protocol);
        assertThat(reply.next(Duration.ofMillis(300))).isEmpty();

        reply.close();

        assertThat(onlyCall(protocol).outcomeWithin(AT_MOST)).isEqualTo(Outcome.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void countsTokensWithThoseOfTheCache(Protocol protocol) {
        server(protocol).play(Script.says(Fault.PIECES).usage(1_500, 6, 1_100, 300));

        Usage usage = hear(protocol, request("", "How was my week?")).usage();

        Usage told = switch (protocol) {
            case BEDROCK, ANTHROPIC -> new Usage(1_500, 6, 1_100, 300);
            case OPENAI -> new Usage(1_500, 6, 1_100, 0);
            case OLLAMA -> new Usage(1_500, 6, 0, 0);
        };
        assertThat(usage).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void tellsWhoAnsweredAndWhyItStopped(Protocol protocol) {
        server(protocol).play(Script.says(Fault.PIECES));

        try (ModelReply reply = begin(protocol)) {
            for (String piece = ""; piece != null; ) {
                piece = reply.next(AT_MOST);
            }
            assertThat(reply.ending())
                    .isEqualTo(
                            switch (protocol) {
                                case BEDROCK -> new Ending(null, "end_turn");
                                case ANTHROPIC -> new Ending("double-1", "end_turn");
                                case OPENAI, OLLAMA -> new Ending("double-1", "STOP");
                            });
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void sendsTheSameBytesUpToTheCachePoint(Protocol protocol) {
        server(protocol).play(Script.says(Fault.PIECES));

        hear(protocol, request("\nReference abc is internal.\n", "How was my week?"));
        hear(protocol, request("\nReference xyz is internal.\n", "What now?"));

        List<String> prefixes = server(protocol).calls().stream()
                .map(call -> prefix(protocol, call))
                .toList();
        assertThat(prefixes).hasSize(2);
        assertThat(prefixes.getFirst()).isNotEmpty().isEqualTo(prefixes.getLast());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void keepsWhatWasSentOutOfItsFailures(Protocol protocol) {
        server(protocol).play(Script.status(400, "some_error").echoing());

        try (ModelReply reply = begin(protocol)) {
            reply.next(AT_MOST);
        } catch (ModelFailure failure) {
            assertThat(failure)
                    .hasMessageNotContaining("week")
                    .hasMessageNotContaining("key-of")
                    .hasNoCause();
        }
    }

    /** The instructions with the cache point after them, where the vendor has one; the JSON before them otherwise too. */
    private static String prefix(Protocol protocol, Call call) {
        String body = new String(call.body(), StandardCharsets.UTF_8);
        Pattern block = Pattern.compile(
                switch (protocol) {
                    case BEDROCK ->
                        "\"system\":\\[\\{\"text\":\"You coach.*?\\{\"cachePoint\":\\{\"type\":\"default\"}}";
                    case ANTHROPIC -> "\\{\"model\".*You coach.*?\"cache_control\":\\{\"type\":\"ephemeral\"}}";
                    default -> "(?s)^.*You coach with care\\.";
                });
        Matcher found = block.matcher(body);
        return found.find() ? found.group() : "";
    }

    private static ModelRequest request(String note, String question) {
        List<ModelMessage> messages = List.of(
                new ModelMessage(Speaker.MEMBER, "[data] strengths"), new ModelMessage(Speaker.MEMBER, question));
        return new ModelRequest("You coach with care.", note, messages, 600, "coach.v1");
    }

    private static ModelReply begin(Protocol protocol) {
        return provider(protocol).begin(request("", "How was my week?"));
    }

    private static ModelProvider provider(Protocol protocol) {
        return Objects.requireNonNull(ADAPTERS.get(protocol)).provider();
    }

    private static ProviderDouble server(Protocol protocol) {
        return Objects.requireNonNull(DOUBLES.get(protocol));
    }

    private static Call onlyCall(Protocol protocol) {
        long until = System.nanoTime() + AT_MOST.toNanos();
        while (server(protocol).calls().isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return server(protocol).calls().getFirst();
    }

    private static Heard hear(Protocol protocol, ModelRequest request) {
        StringBuilder text = new StringBuilder();
        long until = System.nanoTime() + AT_MOST.toNanos();
        try (ModelReply reply = provider(protocol).begin(request)) {
            try {
                for (String piece = ""; piece != null; piece = reply.next(A_MOMENT)) {
                    assertThat(System.nanoTime()).isLessThan(until);
                    text.append(piece);
                }
                return new Heard(text.toString(), null, reply.usage());
            } catch (ModelFailure failure) {
                return new Heard(text.toString(), failure.kind(), reply.usage());
            }
        }
    }

    /** What came of a call. */
    private record Heard(String text, ModelFailure.@Nullable Kind failure, Usage usage) {}

    /** Prints one line about all cases. */
    static final class Counting implements TestWatcher, org.junit.jupiter.api.extension.AfterAllCallback {

        private static final AtomicInteger GOOD = new AtomicInteger();
        private static final AtomicInteger BAD = new AtomicInteger();

        @Override
        public void testSuccessful(ExtensionContext context) {
            GOOD.incrementAndGet();
        }

        @Override
        public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
            BAD.incrementAndGet();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            int cases = GOOD.get() + BAD.get();
            int adapters = Protocol.values().length;
            System.out.println("Provider contract: " + adapters + " adapters x " + cases / adapters + " faults, "
                    + cases + " cases, " + BAD + " failures");
        }
    }
}

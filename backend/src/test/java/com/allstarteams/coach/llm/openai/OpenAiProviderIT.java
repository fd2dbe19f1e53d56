package com.allstarteams.coach.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.support.wire.Call;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What servers differ in that speak chat completions. */
class OpenAiProviderIT {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String TEXT = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"}}]}\n\n";

    @Test
    void asksServersOfOnesOwnWithTheOldLimitAndWithoutAKey() {
        try (ProviderDouble server = ProviderDouble.start(Protocol.OPENAI)) {
            OpenAiAccount account = new OpenAiAccount(server.baseUri().toString(), null, "m");

            try (ModelReply reply = new OpenAiProvider(account).begin(request())) {
                assertThat(reply.next(LONG)).isNotEmpty();
            }

            Call call = server.calls().getFirst();
            assertThat(call.headers()).doesNotContainKey("authorization");
            assertThat(new String(call.body(), StandardCharsets.UTF_8))
                    .containsPattern("\"max_tokens\"\\s*:\\s*600")
                    .doesNotContain("max_completion_tokens", "temperature", "top_p");
        }
    }

    @Test
    void knowsOpenAiItself() {
        assertThat(new OpenAiAccount("https://api.openai.com/v1", "k", "m").isOpenAi())
                .isTrue();
        assertThat(new OpenAiAccount("https://acme.openai.azure.com/openai/v1", "k", "m").isOpenAi())
                .isTrue();
        assertThat(new OpenAiAccount("http://localhost:8000/v1", null, "m").isOpenAi())
                .isFalse();
    }

    @Test
    void takesAFilteredAnswerForAFailure() throws IOException {
        assertThat(ending(TEXT + finish("content_filter") + "data: [DONE]\n\n")).isEqualTo(Kind.REFUSED);
    }

    @Test
    void takesAnAnswerForWholeThatLeavesOutTheLastMark() throws IOException {
        assertThat(ending(TEXT + finish("stop"))).isNull();
    }

    @Test
    void takesAnAnswerForBrokenThatHasNoEnd() throws IOException {
        assertThat(ending(TEXT)).isEqualTo(Kind.BROKEN);
    }

    @Test
    void readsAnErrorThatIsAnEventOfItsOwn() throws IOException {
        assertThat(ending(TEXT + "event: error\ndata: {\"code\":\"rate_limit_exceeded\",\"message\":\"\"}\n\n"))
                .isEqualTo(Kind.BUSY);
    }

    private static String finish(String reason) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}\n\n";
    }

    private static ModelFailure.@Nullable Kind ending(String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        try (ModelReply reply = new OpenAiProvider(new OpenAiAccount(address, "k", "m")).begin(request())) {
            assertThat(reply.next(LONG)).isEqualTo("Hi");
            assertThat(reply.next(LONG)).isNull();
            return null;
        } catch (ModelFailure failure) {
            return failure.kind();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void keepsTheKeyOutOfText() {
        assertThat(new OpenAiAccount("https://h/v1", "sk-secret", "m"))
                .asString()
                .doesNotContain("sk-secret");
    }

    private static ModelRequest request() {
        return new ModelRequest("Coach.", "", List.of(new ModelMessage(Speaker.MEMBER, "Hello")), 600, "coach.v1");
    }
}

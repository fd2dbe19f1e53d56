package com.allstarteams.coach.llm.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.support.wire.Call;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OllamaProviderIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_BY_DEFAULT = 3 * 8_000;
    private static final int LONGEST_OF_ALL = 3 * 100_000;

    @Test
    void asksForAContextThatHoldsTheLongestPromptAndNeverForASmallerOne() {
        try (ProviderDouble server = ProviderDouble.start(Protocol.OLLAMA)) {
            server.play(Script.says("Hello."));
            OllamaProvider provider =
                    new OllamaProvider(new OllamaAccount(server.baseUri().toString(), "double-1"));

            for (int characters : List.of(100, LONGEST_BY_DEFAULT, 60_000, 100, LONGEST_OF_ALL)) {
                call(provider, characters);
            }

            assertThat(server.calls())
                    .extracting(call -> option(call, "num_ctx"))
                    .containsExactly(12_288, 12_288, 49_152, 49_152, 196_608);
            assertThat(server.calls())
                    .extracting(call -> option(call, "num_predict"))
                    .containsOnly(2_500);
        }
    }

    private static int option(Call call, String name) {
        return JSON.readTree(call.body()).path("options").path(name).asInt();
    }

    private static void call(OllamaProvider provider, int characters) {
        ModelRequest request = new ModelRequest(
                "Coach.", "", List.of(new ModelMessage(Speaker.MEMBER, "a".repeat(characters - 6))), 2_500, "coach.v1");
        try (ModelReply reply = provider.begin(request)) {
            assertThat(reply.next(Duration.ofSeconds(20))).isEqualTo("Hello.");
        }
    }
}

package com.allstarteams.coach.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.llm.provider.ProviderHealth.State;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderHealthIT {

    @Test
    void tellsHowTheLastCallWent() {
        try (ProviderDouble server = ProviderDouble.start(Protocol.OPENAI);
                Adapter adapter = Adapter.of(Protocol.OPENAI, server)) {
            ProviderHealth health = adapter.health();
            assertThat(health.report().state()).isEqualTo(State.UNUSED);
            assertThat(health.report().model()).isEqualTo("double-1");

            server.play(Script.status(401, "invalid_api_key"));
            call(adapter);
            assertThat(health.report().state()).isEqualTo(State.FAILING);
            assertThat(health.report().failure()).isEqualTo(Kind.CREDENTIALS);
            assertThat(health.report().message())
                    .isEqualTo("COACH_OPENAI_API_KEY was refused by the provider, or may not call this model"
                            + " (401 invalid_api_key)");

            server.play(Script.says("again"));
            call(adapter);
            assertThat(health.report().state()).isEqualTo(State.WORKING);
            assertThat(health.report().failure()).isNull();

            server.play(Script.says("late").firstAfter(Duration.ofSeconds(30)));
            adapter.provider().begin(request()).close();
            assertThat(health.report().state()).isEqualTo(State.WORKING);
            try (ModelReply waiting = adapter.provider().begin(request())) {
                assertThat(waiting.next(Duration.ofMillis(1_100))).isEmpty();
            }
            assertThat(health.report().failure()).isEqualTo(Kind.LATE);
        }
    }

    @Test
    void namesTheAddressThatDoesNotAnswer() {
        for (Protocol protocol : Protocol.values()) {
            try (Adapter adapter = Adapter.with(Adapter.settings(protocol, "http://127.0.0.1:1"))) {
                call(adapter);

                assertThat(adapter.health().report().failure()).isEqualTo(Kind.BROKEN);
                assertThat(adapter.health().report().message())
                        .contains(protocol == Protocol.BEDROCK ? "AWS_REGION" : "COACH_" + protocol + "_BASE_URL");
            }
        }
    }

    @Test
    void showsDetailsToAdministratorsOnly() {
        CoachServer coach = CoachServer.offline();

        assertThat(coach.visitor().get("/actuator/health").text("/status")).isEqualTo("UP");
        for (Visitor other : List.of(coach.visitor(), coach.signedIn("member5"))) {
            assertThat(other.get("/actuator/health").body()).doesNotContain("components", "model");
            assertThat(other.get("/actuator/health/model").status()).isEqualTo(404);
        }
        Visitor administrator = coach.signedIn("admin1");
        assertThat(administrator.get("/actuator/health/model").body())
                .contains("\"provider\":\"none\"", "\"state\":\"unused\"");
    }

    private static void call(Adapter adapter) {
        try (ModelReply reply = adapter.provider().begin(request())) {
            reply.next(Duration.ofSeconds(20));
        } catch (ModelFailure failure) {
            assertThat(failure.kind()).isNotNull();
        }
    }

    private static ModelRequest request() {
        return new ModelRequest("Coach.", "", List.of(new ModelMessage(Speaker.MEMBER, "Hello")), 600, "coach.v1");
    }
}

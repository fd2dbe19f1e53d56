package com.allstarteams.coach.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import com.allstarteams.coach.support.wire.Call.Outcome;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another embedding model for the same data: no search without an answer, nothing embedded twice. */
class EmbeddingSwitchIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LOCAL = "bge-small-en-v1.5-q";
    private static final String OPENAI = "openai:text-embedding-3-small";
    private static final String KNOWLEDGE = "/data/collections/0";

    private final ProviderDouble provider = ProviderDouble.start(Protocol.OPENAI);
    private final String[] atTheProvider = {"--COACH_EMBEDDINGS=openai", "--COACH_OPENAI_BASE_URL=" + provider.baseUri()
    };
    /** Started by each test as it needs it. */
    @SuppressWarnings("NullAway.Init")
    private CoachServer coach;

    @AfterEach
    void stop() {
        coach.stop();
        provider.close();
    }

    @Test
    void answersFromTheOldVectorsUntilTheNewOnesAreThere() {
        coach = CoachServer.with();
        awaitAnswersFrom(LOCAL);
        int passages = status().at(KNOWLEDGE + "/present").asInt();
        String question = aPassage();
        assertThat(findNear(question)).isNotEmpty();

        provider.play(Script.says(), Script.says().firstAfter(Duration.ofMinutes(5)));
        coach = coach.restart(atTheProvider);
        await().atMost(PATIENCE)
                .until(() -> status().at(KNOWLEDGE + "/building/present").asInt() == 1);
        Answer meanwhile = status();

        assertThat(meanwhile.text(KNOWLEDGE + "/state")).isEqualTo("building");
        assertThat(meanwhile.text(KNOWLEDGE + "/model")).isEqualTo(LOCAL);
        assertThat(meanwhile.text(KNOWLEDGE + "/building/model")).isEqualTo(OPENAI);
        assertThat(meanwhile.at(KNOWLEDGE + "/building/expected").asInt()).isEqualTo(passages);
        assertThat(findNear(question)).isNotEmpty();
        assertThat(provider.calls()).hasSize(2);
        assertThat(row()).isEqualTo("1 " + LOCAL + " 384, 2 " + OPENAI);

        provider.play(Script.status(503, "server_error"), Script.says());
        coach = coach.restart(atTheProvider);
        awaitAnswersFrom(OPENAI);
        int calls = provider.calls().size();

        assertThat(calls).as("the one there is kept, the failed one repeated").isEqualTo(passages);
        assertThat(status().at(KNOWLEDGE + "/dimensions").asInt()).isEqualTo(1_536);
        assertThat(findNear(question)).isNotEmpty();
        assertThat(row()).isEqualTo("2 " + OPENAI + " 1536, -");
        assertThat(coach.database().count("vector_embeddings WHERE model = ?", OPENAI))
                .isEqualTo(passages);
        assertThat(coach.database().count("vector_embeddings")).isEqualTo(passages);
        await().atMost(PATIENCE).until(() -> !Files.exists(folder(1)));
    }

    @Test
    void searchesByWordsWhileNoModelAnswers() {
        coach = CoachServer.with(atTheProvider);
        awaitAnswersFrom(OPENAI);
        String question = aPassage();

        provider.play(Script.says().firstAfter(Duration.ofMinutes(5)));
        Answer late = find(question);

        assertThat(late.text("/degraded")).isEqualTo("true");
        assertThat(late.at("/data")).isNotEmpty();
        assertThat(provider.calls().getFirst().outcomeWithin(PATIENCE)).isEqualTo(Outcome.CANCELLED);

        coach = coach.restart();
        Answer withoutItsModel = find(question);

        assertThat(withoutItsModel.text("/degraded")).isEqualTo("true");
        assertThat(withoutItsModel.at("/data")).isNotEmpty();
        await().atMost(PATIENCE).until(() -> row().equals("1 " + OPENAI + " 1536, 2 " + LOCAL));
        assertThat(status().text(KNOWLEDGE + "/state")).isEqualTo("building");
    }

    private void awaitAnswersFrom(String model) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer status = status();
            assertThat(status.text(KNOWLEDGE + "/state")).isEqualTo("serving");
            assertThat(status.text(KNOWLEDGE + "/model")).isEqualTo(model);
            assertThat(status.at(KNOWLEDGE + "/missing").asInt()).isZero();
        });
    }

    private Answer status() {
        return coach.signedIn("admin1").get("/api/coaching/vector/status");
    }

    private Answer find(String question) {
        Visitor member = coach.signedIn("member1");
        return member.get("/api/coaching/search/knowledge?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }

    /** A question that any model finds near a passage. */
    private String aPassage() {
        return coach.database()
                .texts("SELECT heading || ' ' || content FROM knowledge_chunks ORDER BY length(content) LIMIT 1")
                .getFirst();
    }

    private String row() {
        return coach.database()
                .texts("SELECT serving_generation || ' ' || serving_model || ' ' || serving_dimensions || ', '"
                        + " || coalesce(building_generation || ' ' || building_model, '-') FROM vector_collections")
                .getFirst();
    }

    /** What the vectors find; a busy machine may need more than one try. */
    private JsonNode findNear(String question) {
        return await().atMost(PATIENCE)
                .until(() -> find(question), answer -> answer.text("/degraded").equals("false"))
                .at("/data");
    }

    private Path folder(int generation) {
        return coach.home().resolve("vectors").resolve("ast_knowledge_base-" + generation);
    }
}

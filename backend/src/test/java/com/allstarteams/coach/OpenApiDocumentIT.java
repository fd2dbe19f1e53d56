package com.allstarteams.coach;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CoachServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiDocumentIT {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void isTheOneInTheDocs() throws Exception {
        ObjectNode served = (ObjectNode)
                CoachServer.offline().signedIn("member1").get("/v3/api-docs").json();
        served.remove("servers");
        Path fresh = Files.writeString(Path.of("target", "openapi.json"), JSON.writeValueAsString(served) + "\n");

        JsonNode kept = JSON.readTree(Files.readString(Path.of("../docs/openapi.json")));

        assertThat(kept)
                .as("docs/openapi.json is stale; copy backend/%s there", fresh)
                .isEqualTo(served);
    }
}

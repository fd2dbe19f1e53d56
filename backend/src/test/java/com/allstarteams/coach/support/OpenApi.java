package com.allstarteams.coach.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The coach's own description of its routes, read so that a test can call each of them. */
public final class OpenApi {

    /** Where any text would be refused, one that is not. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("message", "My week went well"),
            Map.entry("initialMessage", "My week went well"),
            Map.entry("persona", "talia_coach"),
            Map.entry("personaType", "talia_coach"),
            Map.entry("sessionType", "general"),
            Map.entry("state", "OPEN"),
            Map.entry("dueAt", "2026-03-02T12:00:00Z"),
            Map.entry("until", "2026-03-02T12:00:00Z"),
            Map.entry("quietFrom", "19:00"),
            Map.entry("quietTo", "08:00"),
            Map.entry("zone", "UTC"));

    private static final List<String> IDS_IN_BODIES = List.of("conversationId", "turnId", "edits", "sessionId");

    /** Where one would be too small. */
    private static final Map<String, Integer> NUMBERS = Map.of("timeoutMs", 30_000);

    private final JsonNode document;

    public OpenApi(JsonNode document) {
        this.document = document;
    }

    /** Every operation of the document. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                pathParameters(method.getValue()),
                                sample(method.getValue().at("/requestBody/content/application~1json/schema"))))));
        return operations;
    }

    private static List<String> pathParameters(JsonNode operation) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if ("path".equals(parameter.path("in").asString())) {
                names.add(parameter.path("name").asString());
            }
        }
        return names;
    }

    private @Nullable Map<String, Object> sample(JsonNode schema) {
        if (schema.isMissingNode()) {
            return null;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        resolved(schema)
                .path("properties")
                .properties()
                .forEach(property -> value(property.getKey(), resolved(property.getValue()), body));
        return body;
    }

    private static void value(String name, JsonNode schema, Map<String, Object> body) {
        switch (type(schema)) {
            case "string" -> body.put(name, SAMPLES.getOrDefault(name, "text"));
            case "integer", "number" -> body.put(name, NUMBERS.getOrDefault(name, 1));
            case "boolean" -> body.put(name, true);
            case "array" -> body.put(name, List.of());
            default -> body.put(name, Map.of());
        }
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString();
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /**
     * One route.
     *
     * @param path with its parameters in braces
     * @param body one that the schema allows; null when none is taken
     */
    public record Operation(
            String method,
            String path,
            List<String> pathParameters,
            @Nullable Map<String, Object> body) {

        /** The names of the ids that a call needs: those in the path, then those in the body. */
        public List<String> ids() {
            List<String> ids = new ArrayList<>(pathParameters);
            if (body != null) {
                IDS_IN_BODIES.stream().filter(body::containsKey).forEach(ids::add);
            }
            return ids;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}

package com.allstarteams.coach.support.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One call that reached a double. */
public final class Call {

    private static final JsonMapper JSON = new JsonMapper();

    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private @Nullable JsonNode json;

    Call(String path, Map<String, String> headers, byte[] body) {
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** As sent, still percent-encoded, with its query. */
    public String path() {
        return path;
    }

    /** By lower-case name. */
    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public Outcome outcome() {
        return outcome.getNow(Outcome.RUNNING);
    }

    /** Waits until the call is over, and gives RUNNING when it is not in that time. */
    public Outcome outcomeWithin(Duration patience) {
        return outcome.copy()
                .completeOnTimeout(Outcome.RUNNING, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }

    void end() {
        outcome.complete(Outcome.ENDED);
    }

    void cancel() {
        outcome.complete(Outcome.CANCELLED);
    }

    /** The body; an empty object when it is no JSON. */
    synchronized JsonNode json() {
        if (json == null) {
            try {
                json = JSON.readTree(body);
            } catch (JacksonException unreadable) {
                json = JsonNodeFactory.instance.objectNode();
            }
        }
        return json;
    }

    /** Every text in the body, in order. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(json(), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        for (JsonNode child : node.values()) {
            collect(child, texts);
        }
    }

    /** How a call went, seen from the provider. */
    public enum Outcome {
        RUNNING,
        /** The script was played to its end, be that an error or a cut. */
        ENDED,
        /** The client went away before. */
        CANCELLED
    }
}

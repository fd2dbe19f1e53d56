package com.allstarteams.coach.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a coach over HTTP and keeps its cookie, as a browser or curl would. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Visitor(URI address) {
        this.address = address;
    }

    /** A client of any coach. */
    public static Visitor of(URI address) {
        return new Visitor(address);
    }

    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Posts an object as JSON. */
    public Answer post(String path, Object body, String... headers) {
        return postRaw(path, JSON.writeValueAsString(body), headers);
    }

    /** Posts a text as it is, declared as JSON. */
    public Answer postRaw(String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Sends any method with any headers; body null for none. */
    public Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofByteArray(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Puts an object as JSON. */
    public Answer put(String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Changes a part of something. */
    public Answer patch(String path, Object body) {
        return send("PATCH", path, JSON.writeValueAsBytes(body), "Content-Type", "application/json");
    }

    /** Deletes something. */
    public Answer delete(String path) {
        return send("DELETE", path, new byte[0], "Content-Type", "application/json");
    }

    /** Signs in as a demonstration person. */
    public Answer signIn(String username) {
        return post("/api/auth/login", Map.of("username", username, "password", "coach-demo"));
    }

    /** Opens a conversation and gives its id. */
    public String openSession() {
        return post("/api/coaching/session", Map.of("sessionType", "general"))
                .json()
                .at("/data/id")
                .asString();
    }

    /** Says something in a conversation and waits for the whole answer. */
    public Answer say(String session, String message) {
        return post("/api/coaching/session/" + session + "/message", Map.of("message", message));
    }

    /** Says something and reads the answer as it comes. */
    public EventReader stream(String session, String message) {
        return events(request("/api/coaching/session/" + session + "/message")
                .headers("Content-Type", "application/json", "Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("message", message))))
                .build());
    }

    /** Joins a turn behind the event that was seen last. */
    public EventReader resume(String session, String turn, int seen) {
        return events(request("/api/coaching/session/" + session + "/turns/" + turn + "/stream")
                .headers("Accept", "text/event-stream", "Last-Event-ID", String.valueOf(seen))
                .build());
    }

    private EventReader events(HttpRequest request) {
        return new EventReader(exchange(request, BodyHandlers.ofLines()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** What stands under a JSON pointer, {@code ""} for the whole document. */
        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String text(String pointer) {
            return at(pointer).asString();
        }

        /** Name and value of the cookie that came with it; empty when there was none. */
        public String cookie() {
            return headers.getOrDefault("set-cookie", List.of("")).getFirst().split(";", -1)[0];
        }

        /** The names of an object's members. */
        public Collection<String> keys(String pointer) {
            return at(pointer).propertyNames();
        }
    }
}

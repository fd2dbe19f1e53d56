package com.allstarteams.coach.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** Reads event streams and notes when their lines come. One client for everybody, so that the load itself stays light. */
final class StreamReader {

    private static final int OK = 200;
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StreamReader() {}

    /** Signs in and gives the cookie. */
    static String signIn(URI address, String username) {
        HttpResponse<String> response = send(
                request(address.resolve("/api/auth/login"), "")
                        .POST(BodyPublishers.ofString(
                                "{\"username\":\"" + username + "\",\"password\":\"" + BenchServer.PASSWORD + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        return response.headers().firstValue("set-cookie").orElseThrow().split(";", -1)[0];
    }

    /** Opens a conversation and gives its id. */
    static String openSession(URI address, String cookie) {
        HttpResponse<String> response = send(
                request(address.resolve("/api/coaching/session"), cookie)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(response.body()).at("/data/id").asString();
    }

    /** Posts a JSON body and notes when each line comes that counts. */
    static Arrivals read(URI address, String cookie, String body, Predicate<String> counts) {
        long start = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        HttpRequest request = request(address, cookie)
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (counts.test(line)) {
                    nanos.add(System.nanoTime() - start);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (nanos.isEmpty()) {
            throw new IllegalStateException("Nothing came from " + address);
        }
        return new Arrivals(nanos, System.nanoTime() - start);
    }

    private static HttpRequest.Builder request(URI address, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> response = CLIENT.send(request, handler);
            if (response.statusCode() != OK) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return response;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * When lines came, counted from the request.
     *
     * @param nanos of each line, in order
     * @param end of the whole stream
     */
    record Arrivals(List<Long> nanos, long end) {

        long first() {
            return nanos.getFirst();
        }

        /** The longest time without a line, the first excluded. */
        long longestSilence() {
            long longest = 0;
            for (int at = 1; at < nanos.size(); at++) {
                longest = Math.max(longest, nanos.get(at) - nanos.get(at - 1));
            }
            return longest;
        }
    }
}

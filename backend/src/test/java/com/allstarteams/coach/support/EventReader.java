package com.allstarteams.coach.support;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as they come, as a browser's EventSource would. */
public final class EventReader implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Stream<String> stream;
    private final Iterator<String> lines;

    EventReader(Stream<String> stream) {
        this.stream = stream;
        this.lines = stream.iterator();
    }

    /** Waits for the next event; null at the end of the stream. */
    public @Nullable Event next() {
        int id = 0;
        String name = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id: ")) {
                id = Integer.parseInt(line.substring(4));
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                return new Event(id, name, JSON.readTree(line.substring(6)));
            }
        }
        return null;
    }

    /** Waits for an event of that name; everything before it is read over. */
    public Event await(String name) {
        for (Event event = next(); event != null; event = next()) {
            if (event.name().equals(name)) {
                return event;
            }
        }
        throw new AssertionError("The stream ended without " + name);
    }

    /** Everything up to the end. */
    public List<Event> rest() {
        List<Event> events = new ArrayList<>();
        for (Event event = next(); event != null; event = next()) {
            events.add(event);
        }
        return events;
    }

    @Override
    public void close() {
        stream.close();
    }

    /** The joined text of the deltas. */
    public static String text(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("delta"))
                .map(event -> event.data().path("text").asString())
                .collect(Collectors.joining());
    }

    /** One event. */
    public record Event(int id, String name, JsonNode data) {}
}

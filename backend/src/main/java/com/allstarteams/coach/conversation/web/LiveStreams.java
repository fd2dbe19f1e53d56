package com.allstarteams.coach.conversation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The event streams open now: keeps them awake, and sends their readers elsewhere when this instance stops. */
@Component
class LiveStreams {

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final JsonMapper json;

    LiveStreams(JsonMapper json) {
        this.json = json;
    }

    /**
     * Runs the work that feeds a new stream on this response.
     *
     * @param seen number of the last event the reader has, 0 at first
     */
    void run(HttpServletResponse response, int seen, Feed feed) {
        EventStream stream = new EventStream(response, json, seen);
        open.add(stream);
        try {
            stream.run(() -> feed.into(new SseReplySink(stream)));
        } finally {
            open.remove(stream);
        }
    }

    @Scheduled(fixedRate = 5_000)
    void keepAwake() {
        open.forEach(EventStream::keepAwake);
    }

    @EventListener(ContextClosedEvent.class)
    void drain() {
        open.forEach(EventStream::drain);
    }

    /** What feeds a stream. */
    interface Feed {

        void into(SseReplySink sink);
    }
}

package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.ModelAllowance;
import com.allstarteams.coach.platform.tenancy.Tenant;
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
    private final ModelAllowance allowance;

    LiveStreams(JsonMapper json, ModelAllowance allowance) {
        this.json = json;
        this.allowance = allowance;
    }

    /**
     * Runs the work that feeds a new stream on this response.
     *
     * @param seen number of the last event the reader has, 0 at first
     */
    void run(HttpServletResponse response, Tenant tenant, int seen, Feed feed) {
        EventStream stream = new EventStream(response, json, seen);
        open.add(stream);
        try {
            stream.run(() ->
                    feed.into(new SseReplySink(stream, () -> allowance.remaining(tenant, AiFeature.COACHING))));
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

package com.allstarteams.coach.llm.anthropic;

import com.allstarteams.coach.llm.ModelReply.Ending;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.provider.QueuedReply;
import com.allstarteams.coach.llm.provider.VendorError;
import com.allstarteams.coach.llm.provider.VendorFailures;
import com.allstarteams.coach.llm.wire.Frame;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of one answer into its reply. For one thread. */
final class AnthropicAnswer {

    private static final JsonMapper JSON = new JsonMapper();

    private final QueuedReply reply;
    private final VendorFailures failures;
    private String stopReason = "";
    private @Nullable String model;
    private int uncached;
    private int cacheRead;
    private int cacheWrite;
    private int output;

    AnthropicAnswer(QueuedReply reply, VendorFailures failures) {
        this.reply = reply;
        this.failures = failures;
    }

    /** The type inside the data counts: gateways leave the event's name out. Unknown types are passed over. */
    void read(Frame frame) {
        JsonNode data = parse(frame.data());
        switch (data.path("type").asString("")) {
            case "message_start" -> {
                model = data.path("message").path("model").asString(null);
                reply.tell(new Ending(model, null));
                count(data.path("message").path("usage"));
            }
            case "content_block_start" -> put(data.path("content_block"));
            case "content_block_delta" -> put(data.path("delta"));
            case "message_delta" -> {
                stopReason = data.path("delta").path("stop_reason").asString(stopReason);
                reply.tell(new Ending(model, stopReason.isEmpty() ? null : stopReason));
                count(data.path("usage"));
            }
            case "message_stop" -> end();
            case "error" -> throw failures.inStream(VendorError.of(data));
            default -> {}
        }
    }

    private JsonNode parse(String data) {
        try {
            JsonNode document = JSON.readTree(data);
            if (document.isObject()) {
                return document;
            }
        } catch (JacksonException garbage) {
            throw failures.broken("cannot be read");
        }
        throw failures.broken("cannot be read");
    }

    private void put(JsonNode block) {
        String text = block.path("text").asString("");
        if (!text.isEmpty()) {
            reply.put(text);
        }
    }

    /** Counts are totals so far; what an event leaves out stays as it was. */
    private void count(JsonNode usage) {
        uncached = usage.path("input_tokens").asInt(uncached);
        cacheRead = usage.path("cache_read_input_tokens").asInt(cacheRead);
        cacheWrite = usage.path("cache_creation_input_tokens").asInt(cacheWrite);
        output = usage.path("output_tokens").asInt(output);
        reply.count(new Usage(uncached + cacheRead + cacheWrite, output, cacheRead, cacheWrite));
    }

    private void end() {
        if (stopReason.equals("refusal")) {
            throw failures.declined("refusal");
        }
        if (stopReason.equals("max_tokens") || stopReason.equals("model_context_window_exceeded")) {
            throw failures.cutShort();
        }
        reply.complete();
    }
}

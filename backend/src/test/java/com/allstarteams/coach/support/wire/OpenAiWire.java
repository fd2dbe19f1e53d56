package com.allstarteams.coach.support.wire;

import com.allstarteams.coach.support.wire.Script.Tokens;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Chat completions as server-sent chunks, and embeddings, as OpenAI and those who imitate it speak them. */
final class OpenAiWire implements Wire {

    private static final String CHAT = "/v1/chat/completions";
    private static final String EMBEDDINGS = "/v1/embeddings";

    @Override
    public @Nullable Refusal refusal(Call call) {
        boolean chat = call.path().equals(CHAT);
        if (!chat && !call.path().equals(EMBEDDINGS)) {
            return new Refusal(404, "unknown_url", "Unknown request URL: " + call.path());
        }
        if (call.json().path("model").asString("").isEmpty()) {
            return new Refusal(400, "missing_required_parameter", "you must provide a model parameter");
        }
        if (call.json().path(chat ? "messages" : "input").isEmpty()
                && !call.json().path("input").isString()) {
            return new Refusal(400, "missing_required_parameter", "Nothing to answer");
        }
        return chat && !call.json().path("stream").asBoolean(false)
                ? new Refusal(400, "unsupported_value", "The double only streams.")
                : null;
    }

    @Override
    public byte @Nullable [] whole(Call call, Script script) {
        if (!call.path().equals(EMBEDDINGS)) {
            return null;
        }
        JsonNode input = call.json().path("input");
        List<String> texts = input.isString()
                ? List.of(input.stringValue())
                : input.values().stream().map(JsonNode::asString).toList();
        int dimensions = call.json()
                .path("dimensions")
                .asInt(call.json().path("model").asString("").contains("large") ? 3072 : 1536);
        boolean base64 = call.json().path("encoding_format").asString("float").equals("base64");
        List<String> entries = IntStream.range(0, texts.size())
                .mapToObj(index -> "{\"object\":\"embedding\",\"index\":" + index + ",\"embedding\":"
                        + encode(ToyVectors.of(texts.get(index), dimensions, 1), base64) + "}")
                .toList();
        int tokens = Tokens.count(texts);
        return Wire.bytes("{\"object\":\"list\",\"data\":[" + String.join(",", entries) + "],\"model\":" + model(call)
                + ",\"usage\":{\"prompt_tokens\":" + tokens + ",\"total_tokens\":" + tokens + "}}");
    }

    private static String encode(float[] vector, boolean base64) {
        if (!base64) {
            return Arrays.toString(vector);
        }
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return Wire.quote(Base64.getEncoder().encodeToString(buffer.array()));
    }

    @Override
    public String streamType() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    public byte[] opening(Call call, Script script) {
        return chunk(call, choice("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null"), "null");
    }

    @Override
    public byte[] piece(Call call, String text) {
        return chunk(call, choice("{\"content\":" + Wire.quote(text) + "}", "null"), "null");
    }

    @Override
    public byte[] closing(Call call, Script script) {
        Tokens tokens = script.tokensFor(call);
        String usage = "{\"prompt_tokens\":" + tokens.in() + ",\"completion_tokens\":" + tokens.out()
                + ",\"total_tokens\":" + (tokens.in() + tokens.out()) + ",\"prompt_tokens_details\":{\"cached_tokens\":"
                + tokens.cacheRead() + ",\"audio_tokens\":0}}";
        byte[] stop = chunk(call, choice("{}", "\"stop\""), "null");
        byte[] counted = includeUsage(call) ? chunk(call, "", usage) : new byte[0];
        byte[] done = Wire.bytes("data: [DONE]\n\n");
        return ByteBuffer.allocate(stop.length + counted.length + done.length)
                .put(stop)
                .put(counted)
                .put(done)
                .array();
    }

    private static String choice(String delta, String finishReason) {
        return "{\"index\":0,\"delta\":" + delta + ",\"logprobs\":null,\"finish_reason\":" + finishReason + "}";
    }

    private static byte[] chunk(Call call, String choices, String usage) {
        return Wire.bytes(
                "data: {\"id\":\"chatcmpl-double\",\"object\":\"chat.completion.chunk\",\"created\":1767225600"
                        + ",\"model\":" + model(call) + ",\"choices\":[" + choices + "]"
                        + (includeUsage(call) ? ",\"usage\":" + usage : "") + "}\n\n");
    }

    private static boolean includeUsage(Call call) {
        return call.json().path("stream_options").path("include_usage").asBoolean(false);
    }

    private static String model(Call call) {
        return Wire.quote(call.json().path("model").asString(""));
    }

    @Override
    public byte[] error(String code, String message) {
        return Wire.bytes("data: " + errorBody(code, message) + "\n\n");
    }

    @Override
    public byte[] garbage() {
        return Wire.bytes("data: \u0001\u0002 <html>Bad gateway</html> %%%\n\n");
    }

    @Override
    public byte[] brokenFrame() {
        return Wire.bytes("data: {\"id\":\"chatcmpl-double\",\"choices\":[{\"index\":0,\"delta\":{\"cont\n\n");
    }

    @Override
    public Failure failure(String code, String message) {
        return Failure.json(errorBody(code, message));
    }

    private static String errorBody(String code, String message) {
        String type = switch (code) {
            case "insufficient_quota", "server_error" -> code;
            case "rate_limit_exceeded" -> "requests";
            default -> "invalid_request_error";
        };
        return "{\"error\":{\"message\":" + Wire.quote(message) + ",\"type\":" + Wire.quote(type)
                + ",\"param\":null,\"code\":" + Wire.quote(code) + "}}";
    }
}

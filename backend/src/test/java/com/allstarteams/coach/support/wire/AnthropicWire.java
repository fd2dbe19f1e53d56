package com.allstarteams.coach.support.wire;

import com.allstarteams.coach.support.wire.Script.Tokens;
import org.jspecify.annotations.Nullable;

/** Messages as server-sent events, as Anthropic speaks them. */
final class AnthropicWire implements Wire {

    @Override
    public @Nullable Refusal refusal(Call call) {
        if (!call.path().equals("/v1/messages")) {
            return new Refusal(404, "not_found_error", "Not found: " + call.path());
        }
        if (!call.headers().containsKey("x-api-key") && !call.headers().containsKey("authorization")) {
            return new Refusal(401, "authentication_error", "x-api-key header is required");
        }
        if (!call.headers().containsKey("anthropic-version")) {
            return new Refusal(400, "invalid_request_error", "anthropic-version: header is required");
        }
        for (String field : new String[] {"model", "max_tokens", "messages"}) {
            if (call.json().path(field).isMissingNode()) {
                return new Refusal(400, "invalid_request_error", field + ": Field required");
            }
        }
        return call.json().path("stream").asBoolean(false)
                ? null
                : new Refusal(400, "invalid_request_error", "The double only streams.");
    }

    @Override
    public byte @Nullable [] whole(Call call, Script script) {
        return null;
    }

    @Override
    public String streamType() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    public byte[] opening(Call call, Script script) {
        Tokens tokens = script.tokensFor(call);
        String model = Wire.quote(call.json().path("model").asString(""));
        String start = event(
                "message_start",
                ",\"message\":{\"id\":\"msg_double\",\"type\":\"message\",\"role\":\"assistant\",\"model\":" + model
                        + ",\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":" + usage(tokens, 1)
                        + "}");
        String block = event("content_block_start", ",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}");
        return Wire.bytes(start + block + event("ping", ""));
    }

    private static String usage(Tokens tokens, int out) {
        return "{\"input_tokens\":" + tokens.inUncached() + ",\"cache_creation_input_tokens\":" + tokens.cacheWrite()
                + ",\"cache_read_input_tokens\":" + tokens.cacheRead() + ",\"output_tokens\":" + out + "}";
    }

    @Override
    public byte[] piece(Call call, String text) {
        return Wire.bytes(event(
                "content_block_delta",
                ",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + Wire.quote(text) + "}"));
    }

    @Override
    public byte[] closing(Call call, Script script) {
        Tokens tokens = script.tokensFor(call);
        String delta = event(
                "message_delta",
                ",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":"
                        + tokens.out() + "}");
        return Wire.bytes(event("content_block_stop", ",\"index\":0") + delta + event("message_stop", ""));
    }

    private static String event(String type, String members) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + members + "}\n\n";
    }

    @Override
    public byte[] error(String code, String message) {
        return Wire.bytes("event: error\ndata: " + errorBody(code, message) + "\n\n");
    }

    @Override
    public byte[] garbage() {
        return Wire.bytes("event: content_block_delta\ndata: \u0001\u0002 <html>Bad gateway</html> %%%\n\n");
    }

    @Override
    public byte[] brokenFrame() {
        return Wire.bytes("event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"del\n\n");
    }

    @Override
    public Failure failure(String code, String message) {
        return Failure.json(errorBody(code, message));
    }

    private static String errorBody(String code, String message) {
        return "{\"type\":\"error\",\"error\":{\"type\":" + Wire.quote(code) + ",\"message\":" + Wire.quote(message)
                + "},\"request_id\":\"req_double\"}";
    }
}

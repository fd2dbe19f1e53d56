package com.allstarteams.coach.support.wire;

import com.allstarteams.coach.support.wire.Script.Tokens;
import org.jspecify.annotations.Nullable;

/** Chat as lines of JSON, as Ollama speaks it. */
final class OllamaWire implements Wire {

    @Override
    public @Nullable Refusal refusal(Call call) {
        if (!call.path().equals("/api/chat")) {
            return new Refusal(404, "404 page not found", "");
        }
        if (call.json().path("model").asString("").isEmpty()) {
            return new Refusal(400, "model is required", "");
        }
        return call.json().path("stream").asBoolean(true) ? null : new Refusal(400, "the double only streams", "");
    }

    @Override
    public byte @Nullable [] whole(Call call, Script script) {
        return null;
    }

    @Override
    public String streamType() {
        return "application/x-ndjson";
    }

    @Override
    public byte[] opening(Call call, Script script) {
        return new byte[0];
    }

    @Override
    public byte[] piece(Call call, String text) {
        return Wire.bytes(start(call, text) + ",\"done\":false}\n");
    }

    @Override
    public byte[] closing(Call call, Script script) {
        Tokens tokens = script.tokensFor(call);
        return Wire.bytes(start(call, "") + ",\"done\":true,\"done_reason\":\"stop\",\"total_duration\":300000000"
                + ",\"load_duration\":20000000,\"prompt_eval_count\":" + tokens.in()
                + ",\"prompt_eval_duration\":80000000,\"eval_count\":" + tokens.out()
                + ",\"eval_duration\":200000000}\n");
    }

    private static String start(Call call, String text) {
        return "{\"model\":" + Wire.quote(call.json().path("model").asString(""))
                + ",\"created_at\":\"2026-01-01T00:00:00.000000000Z\",\"message\":{\"role\":\"assistant\",\"content\":"
                + Wire.quote(text) + "}";
    }

    @Override
    public byte[] error(String code, String message) {
        return Wire.bytes(errorBody(code, message) + "\n");
    }

    @Override
    public byte[] garbage() {
        return Wire.bytes("\u0001\u0002 <html>Bad gateway</html> %%%\n");
    }

    @Override
    public byte[] brokenFrame() {
        return Wire.bytes("{\"model\":\"double\",\"message\":{\"role\":\"assistant\",\"cont\n");
    }

    @Override
    public Failure failure(String code, String message) {
        return Failure.json(errorBody(code, message));
    }

    /** Ollama knows no codes, only texts. */
    private static String errorBody(String code, String message) {
        return "{\"error\":" + Wire.quote(message.isEmpty() ? code : code + ": " + message) + "}";
    }
}

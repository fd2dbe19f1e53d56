package com.allstarteams.coach.support.wire;

import com.allstarteams.coach.support.wire.Script.Tokens;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** ConverseStream in event-stream frames, and InvokeModel of the Titan embedding models, as Bedrock speaks them. */
final class BedrockWire implements Wire {

    private static final Pattern PATH = Pattern.compile("/model/([^/]+)/(converse-stream|invoke)");
    private static final int TITAN_MAX_TOKENS = 8_192;
    private static final int TITAN_MAX_CHARACTERS = 50_000;

    @Override
    public @Nullable Refusal refusal(Call call) {
        if (!PATH.matcher(call.path()).matches()) {
            return new Refusal(404, "UnknownOperationException", "");
        }
        if (!call.headers().containsKey("authorization")) {
            return new Refusal(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (!invokes(call)) {
            return call.json().path("messages").isEmpty()
                    ? new Refusal(400, "ValidationException", "A conversation must start with a user message.")
                    : null;
        }
        String text = call.json().path("inputText").asString("");
        if (!modelId(call).startsWith("amazon.titan-embed-text") || text.isEmpty()) {
            return new Refusal(400, "ValidationException", "Malformed input request");
        }
        return text.length() > TITAN_MAX_CHARACTERS || Tokens.count(call.texts()) > TITAN_MAX_TOKENS
                ? new Refusal(
                        400, "ValidationException", "400 Bad Request: Too many input tokens. Max input tokens: 8192")
                : null;
    }

    private static boolean invokes(Call call) {
        return call.path().endsWith("/invoke");
    }

    private static String modelId(Call call) {
        Matcher path = PATH.matcher(call.path());
        return path.matches() ? URLDecoder.decode(path.group(1), StandardCharsets.UTF_8) : "";
    }

    /** The first Titan gives vectors of any length, the second of length 1 unless asked otherwise. */
    @Override
    public byte @Nullable [] whole(Call call, Script script) {
        if (!invokes(call)) {
            return null;
        }
        String text = call.json().path("inputText").asString("");
        boolean second = modelId(call).contains("v2");
        int dimensions = second ? call.json().path("dimensions").asInt(1024) : 1536;
        boolean unit = second && call.json().path("normalize").asBoolean(true);
        String vector = Arrays.toString(ToyVectors.of(text, dimensions, unit ? 1 : 17));
        String byType = second ? ",\"embeddingsByType\":{\"float\":" + vector + "}" : "";
        return Wire.bytes(
                "{\"embedding\":" + vector + byType + ",\"inputTextTokenCount\":" + Tokens.count(call.texts()) + "}");
    }

    @Override
    public String streamType() {
        return "application/vnd.amazon.eventstream";
    }

    @Override
    public byte[] opening(Call call, Script script) {
        return event("messageStart", "{\"p\":\"abcdefgh\",\"role\":\"assistant\"}");
    }

    @Override
    public byte[] piece(Call call, String text) {
        return event(
                "contentBlockDelta",
                "{\"contentBlockIndex\":0,\"delta\":{\"text\":" + Wire.quote(text) + "},\"p\":\"abcdefghijklmno\"}");
    }

    @Override
    public byte[] closing(Call call, Script script) {
        Tokens tokens = script.tokensFor(call);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.writeBytes(event("contentBlockStop", "{\"contentBlockIndex\":0,\"p\":\"abcd\"}"));
        frames.writeBytes(event("messageStop", "{\"p\":\"abcdef\",\"stopReason\":\"end_turn\"}"));
        frames.writeBytes(event(
                "metadata",
                "{\"metrics\":{\"latencyMs\":321},\"p\":\"abc\",\"usage\":{\"inputTokens\":" + tokens.inUncached()
                        + ",\"outputTokens\":" + tokens.out() + ",\"totalTokens\":" + (tokens.in() + tokens.out())
                        + ",\"cacheReadInputTokens\":" + tokens.cacheRead() + ",\"cacheWriteInputTokens\":"
                        + tokens.cacheWrite() + "}}"));
        return frames.toByteArray();
    }

    @Override
    public byte[] error(String code, String message) {
        return frame("exception", ":exception-type", code, errorBody(message));
    }

    private static byte[] event(String type, String payload) {
        return frame("event", ":event-type", type, payload);
    }

    private static byte[] frame(String kind, String typeHeader, String type, String payload) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(typeHeader, HeaderValue.fromString(type));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        headers.put(":message-type", HeaderValue.fromString(kind));
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        new Message(headers, Wire.bytes(payload)).encode(frame);
        return frame.toByteArray();
    }

    @Override
    public byte[] garbage() {
        return Wire.bytes("<html><body>Bad gateway: these bytes are no frame at all</body></html>");
    }

    @Override
    public byte[] brokenFrame() {
        byte[] frame = event("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"forged\"}}");
        frame[frame.length - 1] ^= 0x55;
        return frame;
    }

    @Override
    public Failure failure(String code, String message) {
        return new Failure(
                Map.of(
                        "content-type",
                        "application/json",
                        "x-amzn-errortype",
                        code + ":http://internal.amazon.com/coral/com.amazon.bedrock/",
                        "x-amzn-requestid",
                        "00000000-0000-4000-8000-000000000000"),
                errorBody(message));
    }

    private static String errorBody(String message) {
        return "{\"message\":" + Wire.quote(message) + "}";
    }
}

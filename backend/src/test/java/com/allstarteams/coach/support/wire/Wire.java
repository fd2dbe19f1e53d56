package com.allstarteams.coach.support.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One vendor's way of putting an answer into bytes. */
interface Wire {

    /** Stands in a piece for two bytes that are not UTF-8; see {@link #bytes}. */
    String INVALID_UTF8 = "\uE000";

    JsonMapper JSON = new JsonMapper();

    /** Why the vendor would not take this call; null when it would. */
    @Nullable
    Refusal refusal(Call call);

    /** The body of an answer that is not a stream; null when this call asks for one. */
    byte @Nullable [] whole(Call call, Script script);

    /** Content type of the stream. */
    String streamType();

    byte[] opening(Call call, Script script);

    byte[] piece(Call call, String text);

    byte[] closing(Call call, Script script);

    /** An error inside the stream. */
    byte[] error(String code, String message);

    byte[] garbage();

    byte[] brokenFrame();

    /** An error instead of a stream. */
    Failure failure(String code, String message);

    /** JSON text of a string, quotes included. */
    static String quote(String text) {
        return JSON.writeValueAsString(text);
    }

    /** UTF-8, but for {@link #INVALID_UTF8}. */
    static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.contains(INVALID_UTF8)) {
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            String marker = new String(INVALID_UTF8.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return latin.replace(marker, "\u00C3(").getBytes(StandardCharsets.ISO_8859_1);
        }
        return bytes;
    }

    /** A status and the vendor's code for it. */
    record Refusal(int status, String code, String message) {}

    /** Headers and body of an HTTP error. */
    record Failure(Map<String, String> headers, String body) {

        static Failure json(String body) {
            return new Failure(Map.of("content-type", "application/json"), body);
        }
    }
}

package com.allstarteams.coach.llm.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a vendor says went wrong.
 *
 * @param codes from the most to the least telling, such as {@code rate_limit_error}; may be empty
 * @param text in words; may hold anything, so it is looked at and never passed on
 */
public record VendorError(List<String> codes, String text) {

    public static final VendorError UNKNOWN = new VendorError(List.of(), "");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_CODE = 40;

    public VendorError {
        codes = codes.stream().filter(VendorError::isCode).toList();
        text = text.toLowerCase(Locale.ROOT);
    }

    /** A code is letters and underscores; anything else might be a secret or a person's text. */
    private static boolean isCode(String code) {
        return code.length() <= LONGEST_CODE && code.matches("[A-Za-z_]+");
    }

    /** Reads an error body of any vendor; {@link #UNKNOWN} when it cannot be read. */
    public static VendorError parse(String body) {
        try {
            return of(JSON.readTree(body));
        } catch (JacksonException unreadable) {
            return UNKNOWN;
        }
    }

    /** The error that a JSON document holds, or is. */
    public static VendorError of(JsonNode document) {
        JsonNode error = document.path("error");
        if (error.isString()) {
            return new VendorError(List.of(), error.stringValue());
        }
        JsonNode told = error.isObject() ? error : document;
        List<String> codes = new ArrayList<>();
        codes.add(told.path("code").asString(""));
        codes.add(told.path("type").asString(""));
        return new VendorError(codes, told.path("message").asString(""));
    }

    boolean mentions(String words) {
        return text.contains(words);
    }

    String firstCode() {
        return codes.isEmpty() ? "" : codes.getFirst();
    }
}

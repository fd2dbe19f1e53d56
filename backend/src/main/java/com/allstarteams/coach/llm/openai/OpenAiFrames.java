package com.allstarteams.coach.llm.openai;

import com.allstarteams.coach.llm.provider.VendorError;
import com.allstarteams.coach.llm.provider.VendorFailures;
import com.allstarteams.coach.llm.wire.Frame;
import com.allstarteams.coach.llm.wire.FrameCheck;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds in a chunk what LangChain4j does not look for: errors after HTTP 200, and whether the answer is whole. */
record OpenAiFrames(VendorFailures failures) implements FrameCheck {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FINISHED = Pattern.compile("\"finish_reason\"\\s*:\\s*\"");

    @Override
    public Mark mark(Frame frame) {
        String data = frame.data();
        if (data.equals("[DONE]")) {
            return Mark.LAST;
        }
        if (frame.event().equals("error") || data.contains("\"error\"")) {
            refuseError(frame);
        }
        return FINISHED.matcher(data).find() ? Mark.WHOLE : Mark.OPEN;
    }

    private void refuseError(Frame frame) {
        try {
            JsonNode document = JSON.readTree(frame.data());
            JsonNode error = document.path("error");
            if (error.isObject() || error.isString() || frame.event().equals("error")) {
                throw failures.inStream(VendorError.of(document));
            }
        } catch (JacksonException garbage) {
            throw failures.broken("cannot be read");
        }
    }
}

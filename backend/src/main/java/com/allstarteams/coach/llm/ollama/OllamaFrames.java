package com.allstarteams.coach.llm.ollama;

import com.allstarteams.coach.llm.provider.VendorError;
import com.allstarteams.coach.llm.provider.VendorFailures;
import com.allstarteams.coach.llm.wire.Frame;
import com.allstarteams.coach.llm.wire.FrameCheck;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds errors after HTTP 200 and the last line of an answer. */
record OllamaFrames(VendorFailures failures) implements FrameCheck {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DONE = Pattern.compile("\"done\"\\s*:\\s*true");

    @Override
    public Mark mark(Frame frame) {
        if (frame.data().contains("\"error\"")) {
            refuseError(frame.data());
        }
        return DONE.matcher(frame.data()).find() ? Mark.LAST : Mark.OPEN;
    }

    private void refuseError(String data) {
        try {
            JsonNode document = JSON.readTree(data);
            if (!document.path("error").isMissingNode()) {
                throw failures.inStream(VendorError.of(document));
            }
        } catch (JacksonException garbage) {
            throw failures.broken("cannot be read");
        }
    }
}

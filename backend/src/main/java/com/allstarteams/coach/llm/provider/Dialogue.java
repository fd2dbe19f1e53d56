package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import java.util.ArrayList;
import java.util.List;

/** The messages of a request in the form every vendor takes: the member begins, and the two take turns. */
public final class Dialogue {

    private Dialogue() {}

    /** Blank messages and what the coach said before the member are left out; neighbours of one speaker become one. */
    public static List<ModelMessage> of(List<ModelMessage> messages) {
        List<ModelMessage> turns = new ArrayList<>();
        for (ModelMessage message : messages) {
            if (message.text().isBlank() || turns.isEmpty() && message.speaker() == Speaker.COACH) {
                continue;
            }
            if (!turns.isEmpty() && turns.getLast().speaker() == message.speaker()) {
                String both = turns.removeLast().text() + "\n\n" + message.text();
                turns.add(new ModelMessage(message.speaker(), both));
            } else {
                turns.add(message);
            }
        }
        return turns;
    }
}

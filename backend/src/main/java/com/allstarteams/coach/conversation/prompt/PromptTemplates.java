package com.allstarteams.coach.conversation.prompt;

import com.allstarteams.coach.conversation.offline.CoachingMode;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The fixed system texts, read once. A changed text is a new version in a new file. */
@Component
class PromptTemplates {

    private static final Map<CoachingMode, String> VERSIONS = Map.of(
            CoachingMode.COACH, "conversation/coach.v1",
            CoachingMode.WORKSHOP_ASSISTANT, "conversation/workshop_assistant.v1",
            CoachingMode.TEAM_ADVISOR, "conversation/team_advisor.v1");

    private final Map<CoachingMode, Template> templates = new EnumMap<>(CoachingMode.class);

    PromptTemplates() {
        VERSIONS.forEach((mode, version) -> templates.put(mode, Template.read(version)));
    }

    Template get(CoachingMode mode) {
        Template template = templates.get(mode);
        if (template == null) {
            throw new IllegalStateException("No prompt for " + mode);
        }
        return template;
    }
}

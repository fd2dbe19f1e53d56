package com.allstarteams.coach.conversation;

import com.allstarteams.coach.conversation.offline.CoachingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The voices a member may talk to. The report writer is known to clients but never chats. */
public enum Persona {
    TALIA_COACH(
            "talia_coach",
            "Talia",
            "Your AI coach for strengths, flow and next steps.",
            CoachingMode.COACH,
            2_000,
            List.of()),
    WORKSHOP_ASSISTANT(
            "workshop_assistant",
            "Workshop Assistant",
            "An AI assistant that helps you find your own words for the step you are on.",
            CoachingMode.WORKSHOP_ASSISTANT,
            1_500,
            List.of()),
    TEAM_ADVISOR(
            "team_advisor",
            "Team Advisor",
            "An AI advisor for questions about working as a team.",
            CoachingMode.TEAM_ADVISOR,
            2_500,
            List.of()),
    REFLECTION_COACH(
            "ast_reflection",
            "Talia",
            "An AI coach for one reflection at a time.",
            CoachingMode.WORKSHOP_ASSISTANT,
            400,
            List.of("talia"));

    /** The report writer: recognised, refused on chat. */
    public static final String REPORT_WRITER = "star_report";

    private final String id;
    private final String displayName;
    private final String description;
    private final CoachingMode mode;
    private final int maxAnswerTokens;
    private final List<String> aliases;

    Persona(
            String id,
            String displayName,
            String description,
            CoachingMode mode,
            int maxAnswerTokens,
            List<String> aliases) {
        this.id = id;
        this.displayName = displayName;
        this.description = description;
        this.mode = mode;
        this.maxAnswerTokens = maxAnswerTokens;
        this.aliases = aliases;
    }

    /** Finds a persona by its id or an alias the existing clients send. */
    public static Optional<Persona> find(String id) {
        return Arrays.stream(values())
                .filter(persona -> persona.id.equals(id) || persona.aliases.contains(id))
                .findFirst();
    }

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String description() {
        return description;
    }

    public CoachingMode mode() {
        return mode;
    }

    /** Most tokens a model may spend on one answer; the guard shows at most 1,500 characters of it. */
    public int maxAnswerTokens() {
        return maxAnswerTokens;
    }

    /** Whether only members of a team may talk to it. */
    public boolean needsTeam() {
        return this == TEAM_ADVISOR;
    }
}

package com.allstarteams.coach.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that is down, late, over its quota or talks rubbish: existing-clients.md, acceptance test 6. */
class ModelFaultIT {

    private static final String FIRST_SENTENCE = "You noticed something important about your team.";
    private static final String GARBAGE = "As a human therapist I diagnose you with depression. ";

    private final CoachServer coach = CoachServer.scripted();
    private final ScriptedModel model = coach.bean(ScriptedModel.class);

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "fails at once",
                        FallbackReason.UNAVAILABLE,
                        Script.says().thenFails("connection refused")),
                Arguments.of(
                        "over its quota",
                        FallbackReason.UNAVAILABLE,
                        Script.says().thenFails("throttled")),
                Arguments.of(
                        "fails in the middle",
                        FallbackReason.UNAVAILABLE,
                        Script.says(FIRST_SENTENCE + " ", "What did you", " think of")
                                .thenFails("reset by peer")),
                Arguments.of(
                        "silent beyond the first-token limit",
                        FallbackReason.LATE,
                        Script.says("Too late. What now?").after(Duration.ofMinutes(1))),
                Arguments.of(
                        "silent in the middle",
                        FallbackReason.LATE,
                        Script.says(FIRST_SENTENCE + " ", "What next?").withGap(Duration.ofMinutes(1))),
                Arguments.of("says nothing", FallbackReason.UNAVAILABLE, Script.says()),
                Arguments.of("says garbage", FallbackReason.WITHHELD, Script.says(GARBAGE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void answersWithAMarkedFallback(String fault, FallbackReason reason, Script script) {
        Visitor visitor = coach.signedIn("member4");
        String session = visitor.openSession();
        model.play(script);

        Answer answer = visitor.post(
                "/api/coaching/chat/message",
                Map.of("conversationId", session, "message", "My week went well", "persona", "talia_coach"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/response")).isNotBlank().doesNotContain("human therapist", "Too late");
        assertThat(answer.at("/metadata/fallback").booleanValue()).isTrue();
        assertThat(answer.json().has("error")).isFalse();
        assertThat(coach.database().lastState(session)).isEqualTo("FALLBACK");
        assertThat(visitor.get("/api/coaching/session/" + session).text("/data/conversation/1/fallbackReason"))
                .isEqualTo(reason.name());
        assertThat(outcomeInTheAudit(answer.text("/metadata/requestId"))).isEqualTo("FALLBACK");
        assertThat(model.requests()).hasSizeBetween(1, 2);
    }

    @Test
    void keepsTheSentencesThatCameBeforeTheFault() {
        Visitor visitor = coach.signedIn("member4");
        String session = visitor.openSession();
        model.play(Script.says(FIRST_SENTENCE + " ", "And I think that ", "you").thenFails("reset by peer"));

        Answer answer = visitor.say(session, "My week went well");

        assertThat(answer.text("/response/content")).startsWith(FIRST_SENTENCE).endsWith("?");
        assertThat(answer.at("/metadata/fallback").booleanValue()).isTrue();
    }

    @Test
    void marksAProperAnswerAsNoFallback() {
        Visitor visitor = coach.signedIn("member4");
        String session = visitor.openSession();
        model.play(Script.says("You noticed something. ", "What would help you next?"));

        Answer answer = visitor.say(session, "My week went well");

        assertThat(answer.text("/response/content")).isEqualTo("You noticed something. What would help you next?");
        assertThat(answer.at("/metadata/fallback").booleanValue()).isFalse();
        assertThat(outcomeInTheAudit(answer.text("/data/turnId"))).isEqualTo("COMPLETED");
    }

    private String outcomeInTheAudit(String turn) {
        return coach.database()
                .sql("SELECT outcome FROM audit_events WHERE subject_id = ?")
                .param(UUID.fromString(turn))
                .query(String.class)
                .single();
    }
}

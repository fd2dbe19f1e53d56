package com.allstarteams.coach.conversation.hostweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The split-pane modal (C1), the floating trigger (C2) and the panel (D): existing-clients.md, rows 7 to 14. */
class ContractOfTaliaIT {

    private static final String CHAT = "/api/coaching/chat";

    private final CoachServer coach = CoachServer.offline();

    @Test
    void answersTheSplitPaneModal() {
        Visitor visitor = coach.signedIn("member5");

        Answer answer = visitor.post(CHAT, fromSplitPane("I like to plan ahead for my team."));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.keys(""))
                .containsExactlyInAnyOrder("success", "response", "confidence", "timestamp", "source", "metadata");
        assertThat(answer.at("/response").isString()).isTrue();
        assertThat(answer.at("/confidence").doubleValue()).isIn(0.9, 0.7);
        assertThat(Instant.parse(answer.text("/timestamp"))).isNotNull();
    }

    @Test
    void remembersWhatWasStoredAndNotWhatTheClientSays() {
        Visitor visitor = coach.signedIn("member6");
        visitor.post(CHAT, fromSplitPane("I like to plan ahead for my team."));
        visitor.post(CHAT, fromSplitPane("It keeps everybody calm."));

        long messages = coach.database()
                .count(
                        "coaching_messages m JOIN users u ON u.id = m.user_id WHERE username = ? AND session_id = ("
                                + "SELECT id FROM coaching_sessions WHERE user_id = u.id AND chat_key LIKE ?)",
                        "member6",
                        "ast_reflection:%");

        assertThat(messages).isEqualTo(4);
        assertThat(coach.database().everythingSaid()).doesNotContain("Welcome, I am your history");
    }

    @Test
    void answersTheFloatingTrigger() {
        Map<String, String> context = Map.of(
                "stepName", "Strength reflections",
                "strengthLabel", "Planning",
                "questionText", "When do you use your Planning strength?",
                "currentStep", "2-4",
                "workshopType", "ast");

        Answer answer = coach.signedIn("member5")
                .post(CHAT, Map.of("message", "I plan the week", "persona", "talia_coach", "context", context));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/response")).isNotBlank();
        assertThat(answer.json().has("error")).isFalse();
    }

    @Test
    void refusesTheReportWriterToEverybody() {
        Map<String, Object> admin = Map.of(
                "message", "Tell me about this person",
                "persona", "star_report",
                "context", Map.of("reportContext", "admin_chat", "selectedUserId", 1, "adminMode", true));

        assertThat(coach.signedIn("member5").post(CHAT, admin).status()).isEqualTo(403);
        assertThat(coach.signedIn("admin1").post(CHAT, admin).status()).isEqualTo(403);
    }

    @Test
    void tellsAnybodyThatCoachingIsAvailable() {
        Answer status = coach.visitor().get("/api/coaching/status");

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.keys("")).containsExactlyInAnyOrder("aiCoachingEnabled", "environment", "timestamp");
        assertThat(status.at("/aiCoachingEnabled").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "step_1_1,false,1-1",
        "step_2_1,false,2-1",
        "step_2_2,false,2-2",
        "step_2_3,false,2-3",
        "step_2_4,true,2-4",
        "step_3_1,true,3-1",
        "step_3_2,true,3-2",
        "step_3_3,true,3-3",
        "step_3_4,true,3-4",
        "step_4_1,true,4-1",
        "step_4_2,true,4-2",
        "step_4_3,true,4-3",
        "step_4_4,true,4-4",
        "step_4_5,true,4-5"
    })
    void tellsWhereTheWorkshopOffersCoaching(String area, boolean enabled, String step) {
        Answer status = coach.signedIn("member5").get("/api/coaching/reflection-area/" + area + "/status");

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.at("/success").booleanValue()).isTrue();
        assertThat(status.keys("/area")).containsExactlyInAnyOrder("id", "enabled", "name", "workshopStep");
        assertThat(status.text("/area/id")).isEqualTo(area);
        assertThat(status.at("/area/enabled").booleanValue()).isEqualTo(enabled);
        assertThat(status.text("/area/workshopStep")).isEqualTo(step);
    }

    @Test
    void callsAnUnknownAreaDisabled() {
        Answer status = coach.signedIn("member5").get("/api/coaching/reflection-area/step_9_9/status");

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.at("/success").booleanValue()).isTrue();
        assertThat(status.at("/area/enabled").booleanValue()).isFalse();
    }

    @Test
    void takesTheEndOfAConversationWithoutStoringIt() {
        Visitor visitor = coach.signedIn("member5");
        long before = coach.database().rows();

        Answer ended = visitor.post(
                "/api/coaching/conversation-end",
                Map.of(
                        "messages", List.of(Map.of("id", "1", "role", "user", "content", "x", "timestamp", "y")),
                        "context", Map.of("stepName", "a", "strengthLabel", "b", "questionText", "c")));

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.keys("")).containsExactlyInAnyOrder("success", "message", "timestamp");
        assertThat(coach.database().rows()).isEqualTo(before);
    }

    @Test
    void answersThePanel() {
        Visitor visitor = coach.signedIn("member5");
        Answer started = visitor.post(
                "/api/coaching/conversation/start",
                Map.of(
                        "userId",
                        17,
                        "conversationType",
                        "workshop_assistant",
                        "context",
                        "2-4",
                        "demoMode",
                        false,
                        "teamAccess",
                        true));
        String conversation = started.text("/conversationId");

        Answer answer = visitor.post(
                "/api/coaching/message",
                Map.of(
                        "conversationId",
                        conversation,
                        "message",
                        "I plan the week",
                        "context",
                        Map.of("currentStep", "2-4", "demoMode", false)));
        Answer shown = visitor.get("/api/coaching/conversation/" + conversation);

        assertThat(started.keys("")).contains("conversationId");
        assertThat(answer.keys("")).containsExactlyInAnyOrder("success", "messageId", "response", "contextUsed");
        assertThat(answer.at("/response").isString()).isTrue();
        assertThat(shown.keys("")).containsExactlyInAnyOrder("success", "conversationId", "messages");
        assertThat(shown.text("/messages/0/content")).isEqualTo("I plan the week");
    }

    @Test
    void asksInsteadOfWritingForTheMember() {
        Answer answer = coach.signedIn("member5")
                .post(CHAT, Map.of("message", "Please write my reflection for me.", "persona", "talia"));

        assertThat(answer.text("/response")).contains("?").hasSizeLessThan(600);
        assertThat(answer.text("/response").lines().filter(line -> line.startsWith("I ")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "How do I help build a healthy team?,COMPLETED",
        "Money is tight in our project budget this year,COMPLETED",
        "I have a contract negotiation with a client next week,COMPLETED",
        "Can you diagnose me? Do I have ADHD?,REFUSED",
        "Can you give me legal advice about suing my landlord?,REFUSED"
    })
    void redirectsOnlyWhatBelongsToAnotherProfession(String message, String state) {
        Visitor visitor = coach.signedIn("member7");
        String session = visitor.openSession();

        Answer answer = visitor.say(session, message);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/metadata/state")).isEqualTo(state);
        assertThat(coach.database().lastState(session)).isEqualTo(state);
    }

    private static Map<String, Object> fromSplitPane(String message) {
        Map<String, Object> strength = Map.of(
                "name", "PLANNING",
                "description", "Coaching for: When do you use your Planning strength?",
                "score", 99,
                "color", "rgb(22,126,253)",
                "allStrengths", List.of(Map.of("label", "PLANNING", "score", 99, "color", "red")));
        Map<String, String> welcome = Map.of(
                "id", "welcome", "sender", "talia", "text", "Welcome, I am your history", "timestamp", "2025-07-21");
        return Map.of(
                "message",
                message,
                "persona",
                "talia",
                "context",
                Map.of("strength", strength, "chatHistory", List.of(welcome)));
    }
}

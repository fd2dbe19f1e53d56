package com.allstarteams.coach.conversation.hostweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dual-tab modal (generation A) and the floating chatbot (generation B): existing-clients.md, rows 1 to 6. */
class ContractOfModalIT {

    private static final String OPEN = "/api/coaching/chat/conversation";
    private static final String SEND = "/api/coaching/chat/message";

    private final CoachServer coach = CoachServer.offline();

    @Test
    void opensOneConversationForBothGenerations() {
        Visitor visitor = coach.signedIn("member2");

        Answer opened = openForModal(visitor, "reflect_2");

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.keys("")).containsExactlyInAnyOrder("success", "conversationId", "title", "conversation");
        assertThat(opened.keys("/conversation"))
                .containsExactlyInAnyOrder("id", "title", "personaType", "workshopStep");
        assertThat(opened.at("/success").booleanValue()).isTrue();
        assertThat(UUID.fromString(opened.text("/conversationId"))).hasToString(opened.text("/conversation/id"));
        assertThat(opened.text("/conversation/personaType")).isEqualTo("workshop_assistant");
    }

    @Test
    void answersTheModalWithAString() {
        Visitor visitor = coach.signedIn("member2");
        String conversation = openForModal(visitor, "reflect_3").text("/conversationId");

        Answer answer = sendFromModal(visitor, conversation, "I can't think of an example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.keys("")).containsExactlyInAnyOrder("success", "response", "metadata");
        assertThat(answer.at("/response").isString()).isTrue();
        assertThat(answer.text("/response")).isNotBlank();
        assertThat(answer.keys("/metadata"))
                .containsExactlyInAnyOrder("model", "responseTime", "requestId", "persona", "workshopStep", "fallback");
        assertThat(answer.text("/metadata/persona")).isEqualTo("workshop_assistant");
        assertThat(answer.at("/metadata/responseTime").isIntegralNumber()).isTrue();
        assertThat(answer.at("/metadata/fallback").isBoolean()).isTrue();
    }

    @Test
    void keepsOneConversationOverThreePressesOfSend() {
        Visitor visitor = coach.signedIn("member3");
        String first = openForModal(visitor, "reflect_1").text("/conversationId");
        sendFromModal(visitor, first, "I led the release planning last month and it felt right.");

        String second = openForModal(visitor, "reflect_1").text("/conversationId");
        sendFromModal(visitor, second, "The release planning went on for a week.");
        String third = openForModal(visitor, "reflect_1").text("/conversationId");
        sendFromModal(visitor, third, "Yes.");

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(coach.database().count("coaching_messages WHERE session_id = ?::uuid AND role = 'user'", first))
                .isEqualTo(3);
        assertThat(coach.database().count("coaching_messages WHERE session_id = ?::uuid AND role = 'assistant'", first))
                .isEqualTo(3);
    }

    @Test
    void tellsTheModelWhatWasSaidBefore() {
        CoachServer withModel = CoachServer.scripted();
        ScriptedModel model = withModel.bean(ScriptedModel.class);
        Visitor visitor = withModel.signedIn("member3");
        model.play(Script.says("What made the release planning feel right?"));
        String conversation = openForModal(visitor, "reflect_1").text("/conversationId");
        sendFromModal(visitor, conversation, "I led the release planning last month.");

        sendFromModal(visitor, openForModal(visitor, "reflect_1").text("/conversationId"), "Everybody was calm.");

        assertThat(model.requests()).hasSize(2);
        assertThat(model.requests().getLast().messages())
                .extracting(ModelMessage::text)
                .anySatisfy(text -> assertThat(text).contains("I led the release planning last month."))
                .anySatisfy(text -> assertThat(text).contains("What made the release planning feel right?"));
    }

    @Test
    void takesAStepThatTheClientDoesNotKnow() {
        Visitor visitor = coach.signedIn("member2");
        String conversation = openForModal(visitor, "reflect_undefined").text("/conversationId");

        Answer answer = visitor.post(
                SEND,
                Map.of(
                        "conversationId",
                        conversation,
                        "message",
                        "What should I write here?",
                        "persona",
                        "workshop_assistant",
                        "context",
                        Map.of("workshopStep", "reflect_undefined")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/success").booleanValue()).isTrue();
        assertThat(answer.text("/response")).isNotBlank();
    }

    @Test
    void listsThePersonasOfTheChatbot() {
        Answer answer = coach.signedIn("member2").get("/api/coaching/chat/personas");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.keys("")).containsExactlyInAnyOrder("success", "personas");
        assertThat(answer.at("/personas"))
                .allSatisfy(persona ->
                        assertThat(persona.propertyNames()).containsExactlyInAnyOrder("id", "name", "description"))
                .extracting(persona -> persona.path("id").stringValue())
                .containsExactlyInAnyOrder("talia_coach", "workshop_assistant", "team_advisor");
    }

    @Test
    void answersTheChatbotWithAnObject() {
        Visitor visitor = coach.signedIn("member2");
        Answer opened =
                visitor.post(OPEN, Map.of("userId", "17", "personaType", "talia_coach", "workshopStep", "step-2-4"));

        Answer answer = sendFromChatbot(visitor, opened.text("/conversation/id"), "How do I prepare a workshop?");

        assertThat(opened.at("/success").booleanValue()).isTrue();
        assertThat(opened.text("/conversation/personaType")).isEqualTo("talia_coach");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/success").booleanValue()).isTrue();
        assertThat(answer.json().has("error")).isFalse();
        assertThat(answer.keys("/response")).containsExactlyInAnyOrder("content", "metadata");
        assertThat(answer.text("/response/content")).isNotBlank();
        assertThat(answer.keys("/response/metadata")).contains("model", "fallback");
    }

    @Test
    void ignoresTheUserIdOfTheBody() {
        Visitor visitor = coach.signedIn("member2");
        int somebodyElse =
                coach.signedIn("member3").get("/api/auth/me").at("/user/id").intValue();

        String mine = visitor.post(OPEN, Map.of("userId", somebodyElse, "personaType", "talia_coach"))
                .text("/conversationId");

        assertThat(coach.database()
                        .count(
                                "coaching_sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ?::uuid AND username = ?",
                                mine,
                                "member2"))
                .isEqualTo(1);
    }

    @Test
    void answersInNeitherShapeWithMarkup() {
        Visitor visitor = coach.signedIn("member2");
        String conversation = visitor.post(OPEN, Map.of("personaType", "talia_coach", "workshopStep", "3-3"))
                .text("/conversation/id");
        String html = "My <b>boss</b> said <img src=x onerror=alert(1)> and I felt unheard & small";

        Answer chatbot = sendFromChatbot(visitor, conversation, html);
        Answer talia = visitor.post("/api/coaching/chat", Map.of("message", html, "persona", "talia"));

        assertThat(chatbot.text("/response/content")).doesNotContain("<", ">", "&");
        assertThat(talia.text("/response")).doesNotContain("<", ">", "&");
    }

    @Test
    void tellsTheHistoryOfAConversation() {
        Visitor visitor = coach.signedIn("member2");
        String conversation = openForModal(visitor, "reflect_4").text("/conversationId");
        sendFromModal(visitor, conversation, "I plan every sprint.");

        Answer history = visitor.get("/api/coaching/chat/history/" + conversation);

        assertThat(history.keys("")).containsExactlyInAnyOrder("success", "conversationId", "history");
        assertThat(history.at("/history").size()).isEqualTo(2);
        assertThat(history.keys("/history/0")).containsExactlyInAnyOrder("id", "role", "content", "timestamp");
        assertThat(history.text("/history/0/role")).isEqualTo("user");
        assertThat(history.text("/history/1/role")).isEqualTo("assistant");
    }

    @Test
    void storesNothingInAForeignConversation() {
        String foreign = openForModal(coach.signedIn("member1"), "reflect_6").text("/conversationId");
        long before = coach.database().rows();

        Answer modal = sendFromModal(coach.signedIn("member2"), foreign, "May I read this?");
        Answer chatbot = sendFromChatbot(coach.signedIn("other1"), foreign, "May I read this?");

        assertThat(modal.status()).isEqualTo(404);
        assertThat(chatbot.status()).isEqualTo(404);
        assertThat(modal.text("/code")).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(coach.database().rows()).isEqualTo(before);
    }

    @Test
    void refusesPersonasThatDoNotChat() {
        Visitor visitor = coach.signedIn("member2");

        Answer unknown = visitor.post(OPEN, Map.of("persona", "metalia"));
        Answer reportWriter = visitor.post(OPEN, Map.of("personaType", "star_report"));
        Answer noTeam = coach.signedIn("admin1").post(OPEN, Map.of("persona", "team_advisor"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/code")).isEqualTo("VALIDATION_ERROR");
        assertThat(reportWriter.status()).isEqualTo(403);
        assertThat(noTeam.status()).isEqualTo(403);
    }

    private static Answer openForModal(Visitor visitor, String step) {
        return visitor.post(OPEN, Map.of("persona", "workshop_assistant", "workshopStep", step));
    }

    private static Answer sendFromModal(Visitor visitor, String conversation, String message) {
        Map<String, Object> context = new HashMap<>(Map.of(
                "currentStrength", "acting",
                "stepNumber", 2,
                "workshopStep", "reflect_2",
                "reflectionQuestion", "When do you use your Acting strength?"));
        return visitor.post(
                SEND,
                Map.of(
                        "conversationId", conversation,
                        "message", message,
                        "persona", "workshop_assistant",
                        "context", context));
    }

    private static Answer sendFromChatbot(Visitor visitor, String conversation, String message) {
        return visitor.post(
                SEND,
                Map.of(
                        "conversationId",
                        conversation,
                        "message",
                        message,
                        "personaType",
                        "talia_coach",
                        "workshopStep",
                        "step-2-4",
                        "userProfile",
                        Map.of("workshop_progress", "half")));
    }
}

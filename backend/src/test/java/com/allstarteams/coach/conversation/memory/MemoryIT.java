package com.allstarteams.coach.conversation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered is what the member sees, wants and last said. */
class MemoryIT {

    private static final String LINES = "/api/coaching/memory/lines";
    private static final String LINE = "You planned to practise saying no to Zanzibar requests.";

    private final CoachServer coach = CoachServer.scripted();
    private final ScriptedModel model = coach.bean(ScriptedModel.class);
    private final Visitor visitor = coach.signedIn("member9");

    @BeforeEach
    @AfterEach
    void forgetsEverything() {
        enable(false);
        visitor.delete(LINES);
        model.play(Script.says("You noticed it. ", "What would help you next?"));
    }

    @Test
    void isOffUntilAskedFor() {
        Answer fresh = coach.signedIn("other4").get("/api/coaching/memory");

        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.at("/data/enabled").booleanValue()).isFalse();
        assertThat(fresh.at("/data/lines")).isEmpty();
    }

    @Test
    void isUsedOnlyWhileItIsOn() {
        add(LINE);

        assertThat(nextPrompt()).doesNotContain("Zanzibar");
        enable(true);
        assertThat(nextPrompt()).contains(" remembered]\n" + LINE + "\n[end ");
        Answer off = enable(false);
        assertThat(nextPrompt()).doesNotContain("Zanzibar");
        assertThat(off.text("/data/lines/0/text")).isEqualTo(LINE);
    }

    @Test
    void takesACorrectionIntoTheNextAnswer() {
        enable(true);
        String id = add(LINE).text("/data/id");
        add("You like short answers.");

        Answer corrected = visitor.put(LINES + "/" + id, Map.of("text", "You gave up on Timbuktu."));

        assertThat(corrected.text("/data/origin")).isEqualTo("member");
        assertThat(nextPrompt())
                .contains("You gave up on Timbuktu.\nYou like short answers.")
                .doesNotContain("Zanzibar");
    }

    @Test
    void forgetsALineWithTheNextAnswer() {
        enable(true);
        String id = add(LINE).text("/data/id");

        Answer forgotten = visitor.delete(LINES + "/" + id);

        assertThat(forgotten.status()).isEqualTo(200);
        assertThat(nextPrompt()).doesNotContain("Zanzibar");
        assertThat(visitor.delete(LINES + "/" + id).status()).isEqualTo(404);
        assertThat(coach.database().count("coaching_memory WHERE id = ?::uuid", id))
                .isZero();
    }

    @Test
    void givesATemporaryConversationNothing() {
        enable(true);
        add(LINE);
        String temporary =
                visitor.post("/api/coaching/session", Map.of("temporary", true)).text("/data/id");

        visitor.say(temporary, "I plan the week");

        assertThat(prompt()).doesNotContain("Zanzibar");
    }

    @Test
    void givesAtMostTenLinesNewestFirst() {
        enable(true);
        for (int line = 10; line < 25; line++) {
            add("You said number " + line + ".");
        }

        String prompt = nextPrompt();

        assertThat(prompt)
                .contains("number 24.\nYou said number 23.")
                .contains("number 15.")
                .doesNotContain("number 14.");
    }

    @Test
    void keepsFiftyLinesAndRefusesMoreOfTheMembersOwn() {
        for (int line = 0; line < 50; line++) {
            assertThat(add("You said number " + line + ".").status()).isEqualTo(200);
        }

        Answer refused = add("One more");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("MEMORY_FULL");
        assertThat(visitor.get("/api/coaching/memory").at("/data/lines")).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200b"})
    void refusesALineWithoutWords(String text) {
        assertThat(add(text).status()).isEqualTo(400);
        assertThat(add("a".repeat(301)).status()).isEqualTo(400);
        assertThat(visitor.put("/api/coaching/memory", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void pointsToHelpInsteadOfKeepingACrisis() {
        String id = add(LINE).text("/data/id");

        for (Answer refused : new Answer[] {
            add("I want to kill myself"), visitor.put(LINES + "/" + id, Map.of("text", "I want to kill myself"))
        }) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/code")).isEqualTo("CRISIS_TEXT");
            assertThat(refused.text("/detail")).contains("Get help now");
        }
        assertThat(coach.database().count("coaching_memory WHERE content LIKE '%kill%'"))
                .isZero();
    }

    @Test
    void keepsColleaguesNamesOut() {
        Answer added = add("I work well with Riva Stone and Tomas");

        assertThat(added.text("/data/text")).isEqualTo("I work well with a colleague and a colleague");
    }

    @Test
    void leavesTheMemoryOfOthersAlone() {
        String id = add(LINE).text("/data/id");
        Visitor stranger = coach.signedIn("member11");

        assertThat(stranger.put(LINES + "/" + id, Map.of("text", "mine")).status())
                .isEqualTo(404);
        assertThat(stranger.delete(LINES + "/" + id).status()).isEqualTo(404);
        stranger.delete(LINES);
        assertThat(visitor.get("/api/coaching/memory").text("/data/lines/0/text"))
                .isEqualTo(LINE);
    }

    @Test
    void beginsOfflineWithTheNewestLine() {
        CoachServer offline = CoachServer.offline();
        Visitor member = offline.signedIn("other4");
        member.put("/api/coaching/memory", Map.of("enabled", true));
        member.post(LINES, Map.of("text", LINE));
        String session = member.openSession();

        String first = member.say(session, "My week went well").text("/response/content");
        String second = member.say(session, "I plan the month").text("/response/content");
        member.delete(LINES);
        member.put("/api/coaching/memory", Map.of("enabled", false));

        assertThat(first).contains("ou planned to practise saying no to Zanzibar requests.");
        assertThat(first.indexOf("Zanzibar")).isLessThan(90);
        assertThat(second).doesNotContain("Zanzibar");
        assertThat(member.say(member.openSession(), "My week went well").text("/response/content"))
                .doesNotContain("Zanzibar");
    }

    private Answer enable(boolean enabled) {
        return visitor.put("/api/coaching/memory", Map.of("enabled", enabled));
    }

    private Answer add(String text) {
        return visitor.post(LINES, Map.of("text", text));
    }

    private String nextPrompt() {
        visitor.say(visitor.openSession(), "I plan the week");
        return prompt();
    }

    private String prompt() {
        return model.requests().getLast().messages().getFirst().text();
    }
}

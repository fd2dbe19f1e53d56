package com.allstarteams.coach.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.allstarteams.coach.support.CoachProcess;
import com.allstarteams.coach.support.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KilledCoachIT {

    private static final Duration TURNS_ARE_RESUMED_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    @Test
    void keepsTheMessageAndGivesItExactlyOneAnswer() throws Exception {
        CoachProcess first = CoachProcess.withSlowModel(home);
        Visitor member = first.signedIn("member1");
        String session = member.openSession();
        String shown = readFirstSentenceThenKill(first, member, session);

        CoachProcess second = CoachProcess.offline(home);
        try {
            Visitor back = second.signedIn("member1");
            await().atMost(TURNS_ARE_RESUMED_WITHIN)
                    .until(() -> conversation(back, session).size() == 2);

            JsonNode conversation = conversation(back, session);
            assertThat(conversation.get(0).get("content").asString()).isEqualTo("Too much is urgent this week.");
            assertThat(conversation.get(1).get("role").asString()).isEqualTo("assistant");
            assertThat(conversation.get(1).get("state").asString()).isEqualTo("FALLBACK");
            assertThat(conversation.get(1).get("content").asString()).startsWith(shown.strip());
            assertThat(back.say(session, "Let us go on.").status()).isEqualTo(200);
            assertThat(seqs(conversation(back, session))).containsExactly(1, 2, 3, 4);
        } finally {
            second.stop();
        }
    }

    @Test
    void keepsEverythingWhenItIsStoppedAndStartedAgain() throws Exception {
        CoachProcess first = CoachProcess.offline(home);
        Visitor member = first.signedIn("member2");
        String session = member.openSession();
        member.say(session, "I want to prepare a talk.");
        JsonNode before = conversation(member, session);
        first.stop();

        CoachProcess second = CoachProcess.offline(home);
        try {
            assertThat(conversation(second.signedIn("member2"), session)).isEqualTo(before);
        } finally {
            second.stop();
        }
    }

    private static String readFirstSentenceThenKill(CoachProcess coach, Visitor member, String session)
            throws InterruptedException {
        List<String> sentences = new ArrayList<>();
        member.stream(
                "/api/coaching/session/" + session + "/message",
                Map.of("message", "Too much is urgent this week."),
                event -> {
                    if (event.name().equals("delta")) {
                        sentences.add(event.data().get("text").asString());
                        return false;
                    }
                    return true;
                });
        coach.kill();
        return sentences.getFirst();
    }

    private static JsonNode conversation(Visitor member, String session) {
        return member.get("/api/coaching/session/" + session).json().at("/data/conversation");
    }

    private static List<Integer> seqs(JsonNode conversation) {
        List<Integer> seqs = new ArrayList<>();
        conversation.forEach(message -> seqs.add(message.get("seq").asInt()));
        return seqs;
    }
}

package com.allstarteams.coach.conversation.commitment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.identity.MemberDirectory;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A promise stays until its maker ends it, and comes back when it is due, once and at a decent hour. */
class CommitmentIT {

    private static final String COMMITMENTS = "/api/coaching/commitments";
    private static final String NUDGES = "/api/coaching/nudges";
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final CoachServer coach = CoachServer.offline();
    private final Visitor visitor = coach.signedIn("member10");
    private final Tenant member =
            coach.bean(MemberDirectory.class).findByUsername("member10").orElseThrow();
    private final GiveNudges nudges = coach.bean(GiveNudges.class);

    @BeforeEach
    void startAnew() {
        coach.database()
                .sql("DELETE FROM coaching_commitments WHERE user_id = ?")
                .param(member.member().value())
                .update();
        nudges.change(member, NudgeSettings.USUAL);
    }

    @Test
    void keepsAPromiseInTheMembersWords() {
        String session = visitor.openSession();
        Answer made = visitor.post(
                COMMITMENTS,
                Map.of(
                        "what", "Ask Thursday's meeting for one decision",
                        "cue", "when the agenda is read out",
                        "obstacle", "somebody changes the subject",
                        "plan", "I write the question on the board",
                        "confidence", 7,
                        "dueAt", "2026-11-26T09:00:00Z",
                        "sessionId", session));

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("/data/state")).isEqualTo("OPEN");
        JsonCommitments listed = list("");
        assertThat(listed.whats()).containsExactly("Ask Thursday's meeting for one decision");
        assertThat(made.text("/data/sessionId")).isEqualTo(session);
        assertThat(made.at("/data/confidence").asInt()).isEqualTo(7);

        visitor.delete("/api/coaching/session/" + session);

        assertThat(visitor.get(COMMITMENTS).at("/data/0/sessionId").isNull()).isTrue();
    }

    @Test
    void changesEndsAndRemovesIt() {
        String id = make("Write two pages", null);

        visitor.put(COMMITMENTS + "/" + id, Map.of("what", "Write one page"));
        Answer done = visitor.put(COMMITMENTS + "/" + id + "/state", Map.of("state", "DONE"));

        assertThat(done.text("/data/what")).isEqualTo("Write one page");
        assertThat(list("?state=OPEN").whats()).isEmpty();
        assertThat(list("?state=DONE").whats()).containsExactly("Write one page");
        assertThat(visitor.delete(COMMITMENTS + "/" + id).status()).isEqualTo(200);
        assertThat(visitor.delete(COMMITMENTS + "/" + id).status()).isEqualTo(404);
        assertThat(coach.database().count("audit_events WHERE subject_id = ?::uuid", id))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400",
                "{\"what\":\"  \"}|400",
                "{\"what\":\"a\",\"confidence\":11}|400",
                "{\"what\":\"a\",\"confidence\":-1}|400",
                "{\"what\":\"a\",\"dueAt\":\"tomorrow\"}|400",
                "{\"what\":\"a\",\"dueAt\":\"2199-01-01T00:00:00Z\"}|400",
                "{\"what\":\"a\",\"state\":\"DONE\"}|400",
                "{\"what\":\"a\",\"sessionId\":\"2a5d1e9e-8f39-4d0c-9a53-6a6a55a3a111\"}|404",
                "{\"what\":\"I want to kill myself tonight\"}|422",
            })
    void refusesWhatCannotBeKept(String body, int status) {
        assertThat(visitor.postRaw(COMMITMENTS, body).status()).isEqualTo(status);
        assertThat(list("").whats()).isEmpty();
    }

    @Test
    void holdsNoMoreThanFiftyOpenOnes() {
        for (int number = 0; number < 50; number++) {
            make("Promise " + number, null);
        }

        Answer full = visitor.post(COMMITMENTS, Map.of("what", "One more"));

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.text("/code")).isEqualTo("COMMITMENTS_FULL");
    }

    @Test
    void bringsItBackWhenItIsDueAndOnce() {
        String id = make("Write one page", MONDAY_NOON);

        assertThat(due(MONDAY_NOON.minusSeconds(1))).isEmpty();
        assertThat(due(MONDAY_NOON)).containsExactly("Write one page");
        assertThat(due(MONDAY_NOON.plusSeconds(60))).containsExactly("Write one page");

        nudges.putAway(member, UUID.fromString(id), MONDAY_NOON.plusSeconds(90));

        assertThat(due(MONDAY_NOON.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void bringsItBackAgainAfterASnooze() {
        String id = make("Write one page", MONDAY_NOON);
        due(MONDAY_NOON);

        visitor.post(COMMITMENTS + "/" + id + "/snooze", Map.of("until", "2026-03-03T12:00:00Z"));

        assertThat(due(MONDAY_NOON.plusSeconds(60))).isEmpty();
        assertThat(due(MONDAY_NOON.plus(Duration.ofDays(1)))).containsExactly("Write one page");
    }

    @Test
    void isSilentInQuietHoursAndWhenSwitchedOff() {
        make("Write one page", MONDAY_NOON);
        visitor.put(NUDGES, Map.of("quietFrom", "12:00", "quietTo", "14:00", "zone", "Europe/Berlin"));

        assertThat(due(MONDAY_NOON)).isEmpty();
        assertThat(due(MONDAY_NOON.plus(Duration.ofHours(1)))).containsExactly("Write one page");

        visitor.put(NUDGES, Map.of("enabled", false));

        assertThat(due(MONDAY_NOON.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void givesNoMoreInSevenDaysThanTheMemberWants() {
        visitor.put(NUDGES, Map.of("perWeek", 2));
        for (int number = 1; number <= 4; number++) {
            make("Promise " + number, MONDAY_NOON.plus(Duration.ofMinutes(number)));
        }
        Instant afterwards = MONDAY_NOON.plus(Duration.ofMinutes(10));

        assertThat(due(afterwards)).containsExactly("Promise 1", "Promise 2");
        assertThat(due(afterwards.plus(Duration.ofDays(6)))).hasSize(2);
        assertThat(due(afterwards.plus(Duration.ofDays(7)))).hasSize(4);
    }

    @Test
    void givesEachOnceHoweverManyAskAtOnce() {
        make("Write one page", MONDAY_NOON);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(number -> threads.execute(() -> due(MONDAY_NOON)));
        }

        assertThat(coach.database()
                        .count(
                                "coaching_nudges WHERE user_id = ?",
                                member.member().value()))
                .isEqualTo(1);
    }

    @Test
    void forgetsWhatEnded() {
        String id = make("Write one page", MONDAY_NOON);
        due(MONDAY_NOON);

        visitor.put(COMMITMENTS + "/" + id + "/state", Map.of("state", "DROPPED"));

        assertThat(due(MONDAY_NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quietFrom\":\"25:00\"}",
                "{\"zone\":\"Mars/Olympus\"}",
                "{\"perWeek\":0}",
                "{\"perWeek\":15}",
                "{\"every\":1}",
            })
    void refusesSettingsThatMeanNothing(String body) {
        assertThat(visitor.send("PUT", NUDGES, body.getBytes(UTF_8), "Content-Type", "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(nudges.settings(member)).isEqualTo(NudgeSettings.USUAL);
    }

    private String make(String what, @Nullable Instant dueAt) {
        Map<String, Object> body = new HashMap<>(Map.of("what", what));
        if (dueAt != null) {
            body.put("dueAt", dueAt.toString());
        }
        return visitor.post(COMMITMENTS, body).text("/data/id");
    }

    private List<String> due(Instant now) {
        return nudges.due(member, now).stream()
                .map(commitment -> commitment.promise().what())
                .toList();
    }

    private JsonCommitments list(String query) {
        return new JsonCommitments(visitor.get(COMMITMENTS + query));
    }

    /** The promises of an answer. */
    private record JsonCommitments(Answer answer) {

        List<String> whats() {
            return answer.at("/data")
                    .valueStream()
                    .map(one -> one.path("what").asString())
                    .toList();
        }
    }
}

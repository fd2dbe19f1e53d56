package com.allstarteams.coach.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign-in as the existing clients know it: existing-clients.md, section 11 and acceptance test 4. */
class ContractOfAuthIT {

    private final CoachServer coach = CoachServer.offline();

    @Test
    void signsInByUserNameAndByIdentifier() {
        Answer byUsername = login(coach.visitor(), Map.of("username", "member8", "password", "coach-demo"));
        Answer byIdentifier = login(coach.visitor(), Map.of("identifier", "member8", "password", "coach-demo"));

        assertThat(byUsername.status()).isEqualTo(200);
        assertThat(byUsername.keys("")).containsExactlyInAnyOrder("success", "user");
        assertThat(byIdentifier.text("/user/username")).isEqualTo("member8");
        assertThat(byUsername.headers().get("set-cookie"))
                .singleElement()
                .asString()
                .contains("sessionId=", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        Answer wrong = login(coach.visitor(), Map.of("username", "member8", "password", "nope"));
        Answer unknown = login(coach.visitor(), Map.of("username", "nobody", "password", "nope"));
        Answer missing = login(coach.visitor(), Map.of("username", "member8"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("/success").booleanValue()).isFalse();
        assertThat(wrong.at("/error").isString()).isTrue();
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text("/error")).isEqualTo(wrong.text("/error"));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(wrong.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void tellsTheMemberWhoTheyAre() {
        Answer me = coach.signedIn("member1").get("/api/auth/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.keys("")).containsExactlyInAnyOrder("success", "user");
        assertThat(me.at("/user/id").isIntegralNumber()).isTrue();
        assertThat(me.text("/user/name")).isEqualTo("Riva Stone");
        assertThat(me.text("/user/role")).isEqualTo("participant");
        assertThat(me.at("/user").propertyNames()).contains(everyMemberOfTheContract());
        assertThat(me.body()).doesNotContain("password");
    }

    @Test
    void saysWhetherASessionIsValidWithoutNamingIt() {
        Visitor member = coach.signedIn("member8");

        Answer valid = member.get("/api/auth/session-status");
        Answer invalid = coach.visitor().get("/api/auth/session-status");

        assertThat(valid.status()).isEqualTo(200);
        assertThat(valid.keys("")).containsExactlyInAnyOrder("success", "valid", "userId");
        assertThat(valid.at("/valid").booleanValue()).isTrue();
        assertThat(valid.at("/userId").isIntegralNumber()).isTrue();
        assertThat(invalid.status()).isEqualTo(401);
        assertThat(invalid.keys("")).containsExactlyInAnyOrder("success", "valid", "message");
        assertThat(invalid.at("/valid").booleanValue()).isFalse();
    }

    @Test
    void signsOutWithAReason() {
        Visitor member = coach.signedIn("member8");

        Answer out = member.post("/api/auth/logout", Map.of("reason", "idle"));
        Answer again = member.post("/api/auth/logout", Map.of());

        assertThat(out.keys("")).containsExactlyInAnyOrder("success", "message", "reason");
        assertThat(out.text("/reason")).isEqualTo("idle");
        assertThat(again.text("/reason")).isEqualTo("manual");
        assertThat(member.get("/api/auth/me").status()).isEqualTo(401);
    }

    static List<String> forgedCookies() {
        String unknown = UUID.randomUUID().toString();
        return List.of(
                "userId=1",
                "sessionId=" + unknown,
                "sessionId=" + Base64.getEncoder().encodeToString(unknown.getBytes(StandardCharsets.UTF_8)),
                "sessionId=1; userId=1",
                "sessionId=%00%00",
                "sessionId='OR 1=1--");
    }

    @ParameterizedTest
    @MethodSource("forgedCookies")
    void believesNoForgedCookie(String cookie) {
        Answer me = coach.visitor().get("/api/auth/me", "Cookie", cookie);
        Answer chat = coach.visitor().post("/api/coaching/chat", Map.of("message", "hi"), "Cookie", cookie);

        assertThat(me.status()).isEqualTo(401);
        assertThat(me.text("/code")).isEqualTo("AUTHENTICATION_REQUIRED");
        assertThat(chat.status()).isEqualTo(401);
    }

    @Test
    void givesNoPlantedSessionIdToTheMember() {
        String planted =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        Visitor victim = coach.visitor();

        Answer in = victim.post(
                "/api/auth/login",
                Map.of("username", "member8", "password", "coach-demo"),
                "Cookie",
                "sessionId=" + planted);

        assertThat(in.cookie()).startsWith("sessionId=").doesNotContain(planted);
        assertThat(coach.visitor()
                        .get("/api/auth/me", "Cookie", "sessionId=" + planted)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void endsTheOldSessionIdWhenAMemberSignsInAgain() {
        Visitor member = coach.visitor();
        String first = login(member, Map.of("username", "member8", "password", "coach-demo"))
                .cookie();

        String second = login(member, Map.of("username", "member9", "password", "coach-demo"))
                .cookie();

        assertThat(second).isNotEqualTo(first);
        assertThat(coach.visitor().get("/api/auth/me", "Cookie", first).status())
                .isEqualTo(401);
    }

    @Test
    void forgetsAnExpiredSession() {
        Visitor member = coach.signedIn("member10");

        int expired = coach.database().sql("""
                        UPDATE spring_session SET last_access_time = 0, expiry_time = 1 WHERE principal_name =
                          (SELECT id::text FROM users WHERE username = 'member10')
                        """).update();

        assertThat(expired).isPositive();
        assertThat(member.get("/api/auth/me").status()).isEqualTo(401);
        assertThat(member.get("/api/coaching/sessions").status()).isEqualTo(401);
    }

    @Test
    void shutsADisabledMemberOutAtOnce() {
        Visitor member = coach.signedIn("member12");

        coach.database()
                .sql("UPDATE users SET disabled_at = now() WHERE username = 'member12'")
                .update();

        assertThat(member.get("/api/auth/me").status()).isEqualTo(401);
        assertThat(member.get("/api/coaching/sessions").status()).isEqualTo(401);
        assertThat(login(coach.visitor(), Map.of("username", "member12", "password", "coach-demo"))
                        .status())
                .isEqualTo(401);
        coach.database()
                .sql("UPDATE users SET disabled_at = NULL WHERE username = 'member12'")
                .update();
    }

    private static Answer login(Visitor visitor, Object body) {
        return visitor.post("/api/auth/login", body);
    }

    private static String[] everyMemberOfTheContract() {
        return """
                id username name firstName lastName email role organization jobTitle profilePictureId profilePictureUrl
                hasProfilePicture isTestUser isDemoAccount isBetaTester hasSeenBetaWelcome hasSeenWelcomeVideo
                showWelcomeVideoOnStartup showDemoDataButtons astUnlockNoticePending navigationProgress contentAccess
                astAccess iaAccess pmAccess astWorkshopCompleted iaWorkshopCompleted pmWorkshopCompleted astCompletedAt
                iaCompletedAt pmCompletedAt assignedFacilitatorId cohortId teamId invitedBy createdAt updatedAt
                """.strip().split("\\s+", -1);
    }
}

package com.allstarteams.coach.conversation.web;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.EventReader;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a member sees of their allowance, and what happens when it is used up. */
class AllowanceShownIT {

    private static CoachServer coach;

    @BeforeAll
    static void start() {
        coach = CoachServer.scriptedOfItsOwn();
        coach.bean(ScriptedModel.class).play(Script.says("You see it clearly. ", "What comes first?"));
    }

    @AfterAll
    static void stop() {
        coach.stop();
    }

    @Test
    void saysWhatIsLeftWithEveryAnswer() {
        Visitor visitor = coach.signedIn("member5");
        String session = visitor.openSession();

        Answer first = visitor.say(session, "My week is full.");
        EventReader.Event usage =
                visitor.stream(session, "And the next one too.").await("usage");

        assertThat(first.headers().get("ratelimit-policy"))
                .containsExactly("\"hour\";q=100;w=3600, \"day\";q=1000;w=86400");
        assertThat(first.headers().getOrDefault("ratelimit", List.of()))
                .first(as(STRING))
                .startsWith("\"hour\";r=99;t=");
        assertThat(usage.data().at("/remaining/hour").asInt()).isEqualTo(98);
        assertThat(usage.data().at("/remaining/day").asInt()).isEqualTo(998);
    }

    @Test
    void answersWithTheOfflineCoachOnceTheAllowanceIsUsedUp() {
        Visitor other = coach.signedIn("other1");
        Visitor visitor = coach.signedIn("member6");
        Visitor admin = coach.signedIn("admin1");
        String session = visitor.openSession();
        Answer limited = admin.put("/api/admin/ai/config/coaching", Map.of("rateLimitPerHour", 1));

        Answer within = visitor.say(session, "My week is full.");
        Answer over = visitor.say(session, "And the next one too.");
        Answer crisis = visitor.say(session, "I want to kill myself.");
        Answer elsewhere = other.say(other.openSession(), "My week is full.");
        admin.put("/api/admin/ai/config/coaching", Map.of("rateLimitPerHour", 100));

        assertThat(limited.status()).isEqualTo(200);
        assertThat(within.text("/metadata/state")).isEqualTo("COMPLETED");
        assertThat(over.status()).isEqualTo(200);
        assertThat(over.text("/metadata/fallbackReason")).isEqualTo("ALLOWANCE");
        assertThat(over.text("/response/content")).isNotBlank();
        assertThat(crisis.text("/metadata/state")).isEqualTo("CRISIS");
        assertThat(elsewhere.text("/metadata/state")).isEqualTo("COMPLETED");
    }
}

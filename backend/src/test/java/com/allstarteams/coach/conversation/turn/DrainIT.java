package com.allstarteams.coach.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.EventReader;
import com.allstarteams.coach.support.EventReader.Event;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.support.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a reader and a turn see of a deploy. */
class DrainIT {

    private static final String MESSAGE = "How do I plan my week?";

    @Test
    void sendsReadersElsewhereAndFinishesTheirTurns() {
        CoachServer coach = CoachServer.scriptedOfItsOwn();
        coach.bean(ScriptedModel.class)
                .play(Script.says("You see the week. ", "It is full. ", "What comes first?")
                        .withGap(Duration.ofMillis(800)));
        Visitor visitor = coach.signedIn("member3");
        String session = visitor.openSession();
        EventReader events = visitor.stream(session, MESSAGE);
        String turn = events.await("turn.accepted").data().path("turnId").asString();
        Event first = events.await("delta");

        CompletableFuture<CoachServer> restarted = CompletableFuture.supplyAsync(coach::restart);
        List<Event> rest = events.rest();
        CoachServer next = restarted.join();
        Visitor returning = next.signedIn("member3");
        List<Event> resumed = returning.resume(session, turn, first.id()).rest();
        next.stop();

        assertThat(rest).extracting(Event::name).endsWith("server.draining");
        assertThat(rest.getLast().data().path("retryMs").asInt()).isPositive();
        assertThat(resumed).extracting(Event::name).endsWith("done");
        assertThat(first.data().path("text").asString() + EventReader.text(resumed))
                .startsWith("You see the week. ");
        assertThat(resumed.getLast().data().path("state").asString()).isIn("COMPLETED", "FALLBACK");
    }

    @Test
    void keepsATurnWhoseSentenceTakesLongerThanItsLease() {
        CoachServer coach = CoachServer.scripted();
        String[] drip = "You see that the week is full and that every day brings one more thing to do for you now. "
                .splitWithDelimiters(" ", 0);
        coach.bean(ScriptedModel.class).play(Script.says(drip).withGap(Duration.ofMillis(320)));
        Visitor visitor = coach.signedIn("member3");

        List<Event> events = visitor.stream(visitor.openSession(), MESSAGE).rest();

        assertThat(EventReader.text(events)).startsWith("You see that the week is full");
        assertThat(events.getLast().name()).isEqualTo("done");
        assertThat(events.getLast().data().path("state").asString()).isEqualTo("COMPLETED");
    }
}

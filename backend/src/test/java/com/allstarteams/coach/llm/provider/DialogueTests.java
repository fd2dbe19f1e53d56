package com.allstarteams.coach.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialogueTests {

    @Test
    void joinsNeighboursOfOneSpeaker() {
        assertThat(Dialogue.of(List.of(member("data"), member("hello"), coach("hi"), member("more"))))
                .containsExactly(member("data\n\nhello"), coach("hi"), member("more"));
    }

    @Test
    void beginsWithTheMemberAndLeavesBlanksOut() {
        assertThat(Dialogue.of(List.of(coach("earlier"), member(" "), coach("again"), member("hello"))))
                .containsExactly(member("hello"));
    }

    private static ModelMessage member(String text) {
        return new ModelMessage(Speaker.MEMBER, text);
    }

    private static ModelMessage coach(String text) {
        return new ModelMessage(Speaker.COACH, text);
    }
}

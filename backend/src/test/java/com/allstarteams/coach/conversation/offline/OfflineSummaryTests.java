package com.allstarteams.coach.conversation.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineSummaryTests {

    private static final List<Exchange> TALK = List.of(
            new Exchange("The deadline of my thesis makes me anxious.", "What would help?"),
            new Exchange("I want to delegate more of the reviews.", "What else?"),
            new Exchange("I will talk to my manager on Monday.", "How sure are you?"));

    private final OfflineSummary summary = new OfflineSummary();

    @Test
    void namesWhatWasTalkedAbout() {
        assertThat(summary.topics(TALK))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .contains("the deadline");
    }

    @Test
    void saysWhatTheMemberWantedAndPlanned() {
        assertThat(summary.lines(TALK))
                .contains("You wanted to delegate more of the reviews.")
                .allMatch(line -> line.startsWith("You ") && line.endsWith("."))
                .last()
                .asString()
                .startsWith("You planned to talk to your manager");
    }

    @Test
    void writesItAsOneText() {
        List<String> lines = summary.lines(TALK);

        assertThat(summary.text(List.of("the deadline"), lines))
                .startsWith("You talked about the deadline. You wanted to ");
        assertThat(summary.text(List.of("a", "b", "c"), List.of())).isEqualTo("You talked about a, b and c.");
        assertThat(summary.text(List.of(), List.of())).isEqualTo("You talked with the coach.");
    }

    @Test
    void saysNothingAboutNothing() {
        assertThat(summary.topics(List.of())).isEmpty();
        assertThat(summary.lines(List.of())).isEmpty();
        assertThat(summary.lines(List.of(new Exchange("ok", "Good?")))).isEmpty();
    }

    @Test
    void repeatsNoNumberNameOrMarkup() {
        List<Exchange> talk = List.of(
                new Exchange("I will call Riva at 0171 234567 <b>now</b>", null),
                new Exchange("I want to write to a@b.example about 4000 euros", null));

        assertThat(summary.text(summary.topics(talk), summary.lines(talk))).doesNotContainPattern("[0-9<>@]|Riva");
    }
}

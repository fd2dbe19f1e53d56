package com.allstarteams.coach.conversation.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The deadline for the audit is on Friday.         | Half of it is missing.          | deadline
            I have a presentation next week.                 | It is in front of the board.    | presentation
            My dissertation proposal is due.                 | I sit there and nothing comes.  | proposal
            I can't decide whether to stay.                  | yes                             | decision
            My boss and I had an argument.                   | It was about the budget.        | tension
            """)
    void comesBackToTheFirstMessageInTheSecondAnswer(String first, String second, String topic) {
        List<String> replies = Briefs.texts(first, second);

        assertThat(replies.getLast()).containsIgnoringCase(topic);
    }

    @Test
    void asksForThePerspectiveOfSomebodyWhoIsNotHere() {
        List<String> replies = Briefs.texts(
                "My colleague stole my idea and I am furious.", "He did it on purpose.", "It happened again today.");

        assertThat(replies.getFirst()).contains("needed");
        assertThat(replies).noneMatch(reply -> reply.contains("on purpose"));
    }

    @Test
    void favoursNeitherSideOfTheSameStory() {
        String mine = Briefs.texts("My colleague yelled at me in the meeting.").getFirst();
        String theirs = Briefs.texts("I yelled at my colleague in the meeting, we had an argument.")
                .getFirst();

        assertThat(List.of(mine, theirs))
                .allSatisfy(reply -> assertThat(reply)
                        .contains("needed")
                        .doesNotContainPattern("(?i)unacceptable|had every right|is wrong|your fault|their fault"));
    }

    @Test
    void helpsAnIntentionBecomeAPlan() {
        List<String> replies = Briefs.texts(
                "I want to talk about my workload.",
                "I will ask my manager for a talk.",
                "On Thursday after lunch",
                "She may be too busy",
                "Then I send her a short note");

        assertThat(replies.get(1)).containsPattern("(?i)when|what part of your day|which moment");
        assertThat(replies.get(2)).containsPattern("(?i)get in the way|come between|trip it up|stall");
        assertThat(replies.get(3))
                .containsPattern("(?i)what will you do then|way round|in that case|beginning with if");
        assertThat(replies.get(4)).contains("ask your manager for a talk");
    }

    @Test
    void gathersWhatWasSaidInTheFifthAnswer() {
        List<String> replies = Briefs.texts(
                "The deadline is on Friday and I'm stressed.",
                "I asked my manager for another week.",
                "I want to finish the core part first.",
                "The rest could wait.",
                "It is still a lot.");

        assertThat(replies.getLast())
                .contains("it began with the deadline")
                .contains("you want to finish the core part first")
                .contains("you asked your manager for another week");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void namesWhatEachPageAsksAndEndsInItsOwnQuestion(String field) {
        String reply = Briefs.COACH
                .reply(Briefs.atStep("Where do I begin with this page", field, Briefs.COMPLETE))
                .text();

        assertThat(reply).containsPattern("(?i)this part asks|on the page is|asked here|\"This page\"");
    }

    @Test
    void namesTheRankedStrengthOfTheMember() {
        assertThat(Briefs.COACH
                        .reply(Briefs.atStep("Where do I begin", "strength-2", Briefs.COMPLETE))
                        .text())
                .contains("Thinking")
                .contains("second")
                .contains("27 percent");
        assertThat(Briefs.COACH
                        .reply(Briefs.atStep("Where do I begin", "strength-2", Briefs.EMPTY))
                        .text())
                .contains("this strength");
    }

    @ParameterizedTest
    @CsvSource({
        "Please write it for me",
        "can you write my answer",
        "give me an example answer",
        "draft a text for this"
    })
    void drawsOutTheMembersWordsInsteadOfWriting(String message) {
        String reply = Briefs.COACH
                .reply(Briefs.atStep(message, "strength-1", Briefs.COMPLETE))
                .text();

        assertThat(reply)
                .containsPattern("(?i)your own|yours|from you|your pen|need to be yours")
                .endsWith("?");
    }

    @Test
    void speaksOfTheTeamWhenAdvisingATeam() {
        String reply = Briefs.converse(
                        List.of("Our meetings are silent."),
                        Briefs.COMPLETE,
                        CoachingMode.TEAM_ADVISOR,
                        null,
                        List.of())
                .getFirst()
                .text();

        assertThat(reply).containsIgnoringCase("team");
    }

    static List<String> fields() {
        return Briefs.FIELDS;
    }
}

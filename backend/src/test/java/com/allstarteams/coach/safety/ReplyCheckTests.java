package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.safety.Finding.Block;
import com.allstarteams.coach.safety.Finding.Drop;
import com.allstarteams.coach.safety.Finding.Release;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyCheckTests {

    private static final ReplyCheck CHECK = new ReplyCheck();
    private static final String SYSTEM =
            "You coach members of the workshop with short warm answers and you always end with one open question.";
    private static final ReplyScope SCOPE = new ReplyScope(
            SYSTEM,
            "canary-7f3a91",
            "fence-55d2c0",
            3,
            1,
            Set.of("mia keller", "jo park"),
            Set.of("anna schmidt", "ben van dyk"),
            InputClass.IN_SCOPE,
            "",
            0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OG-2  | See <b>this</b> now.
            OG-2  | Look: ![chart](x) here.
            OG-2  | Read [this](page) first.
            OG-2  | Go to https://example.com/x for more.
            OG-2  | Visit www.example today.
            OG-2  | It is on example.com today.
            OG-2  | Open data:text/html;base64 now.
            OG-2  | Open javascript:alert(1) now.
            OG-3  | The token is canary-7f3a91.
            OG-3  | The token is C A N A R Y 7 f 3 a 9 1 here.
            OG-3  | It says fence-55d2c0 first.
            OG-3  | I was told: you coach members of the workshop with short warm answers.
            OG-4  | Write to mia.keller@example.test please.
            OG-4  | Her number is +44 20 7946 0018.
            OG-4  | Call 555-010-1234 please.
            OG-4  | The id is 0b8c1c1e-5a0e-4f6a-9c1b-1f6f0d6c2a10.
            OG-4  | I think of anna schmidt here.
            OG-4  | That is Ben van Dyk's habit.
            OG-5  | I am a human coach with a heart.
            OG-5  | I'm a licensed therapist.
            OG-5  | As a doctor, I see this often.
            OG-5  | I feel so proud today.
            OG-5  | When I was your age, I struggled too.
            OG-5  | I know exactly how you feel.
            OG-6  | You have depression.
            OG-6  | It sounds like you have ADHD.
            OG-6  | Take 20 mg in the evening.
            OG-6  | You should stop taking your medication.
            OG-6  | You will win in court.
            OG-6  | This dismissal is clearly illegal.
            OG-6  | You should buy shares now.
            OG-7  | It is okay to want to die.
            OG-7  | They would be better off without you.
            OG-7  | You are right, everything is hopeless.
            OG-7  | He deserves to suffer.
            OG-8  | Your manager is clearly toxic.
            OG-8  | She is trying to undermine you.
            OG-8  | You should confront him.
            OG-8  | Report your colleague.
            OG-8  | You could contact Carla Weber about it.
            OG-9  | You are a top performer.
            OG-9  | I would rate your answer highly.
            OG-9  | That is 8 out of 10.
            OG-9  | You will definitely be promoted.
            OG-9  | You are better than your colleagues.
            OG-11 | system: new rules
            OG-11 | {"role": "assistant"}
            OG-11 | Here is ```code``` for you.
            OG-11 | [INST] go on
            OG-11 | \u0421\u0435\u0433\u043E\u0434\u043D\u044F \u0445\u043E\u0440\u043E\u0448\u0438\u0439 \u0434\u0435\u043D\u044C.
            OG-12 | Here is a draft for your box.
            OG-12 | You could write this: a short line.
            OG-13 | I promise that it gets easier.
            OG-13 | You will feel better soon.
            OG-13 | This stays between us.
            OG-13 | I will email your manager.
            OG-13 | I have deleted the entry.
            """)
    void blocksWhatARuleForbids(String ruleId, String sentence) {
        assertThat(CHECK.inspect(sentence, SCOPE)).isEqualTo(new Block(ruleId));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The team planned the release with care, e.g. in the retro. ",
                "You said that Node.js and the budget were on your mind.",
                "You coach members of the team, and that is a start.",
                "Your Thinking share is 31 percent, and 2024-2025 was a busy year.",
                "There were 150 tickets in 3.5 weeks.",
                "Mia Keller, you named a clear moment.",
                "Anna and Schmidt are two words.",
                "I am an AI coach, not a therapist.",
                "I hear how much this matters to you.",
                "A doctor can talk through the medication with you.",
                "Take two minutes and note one moment.",
                "A lawyer can say whether the contract is valid.",
                "It is okay to feel tired after a launch.",
                "You may hurt a little after such feedback.",
                "Your manager may have seen something else.",
                "You could ask your manager what they noticed.",
                "You could contact Jo Park about it.",
                "You reached a strong result in that project.",
                "Planning is the largest share on your star card.",
                "The system: it has three parts that you named.",
                "You said \"listen first\" and that is a clear rule.",
                "Note down one line in your own words.",
                "You decide what stays on the page.",
                "A small step may make the week lighter."
            })
    void releasesNearMisses(String sentence) {
        assertThat(CHECK.inspect(sentence, SCOPE)).isEqualTo(new Release(sentence));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x1B, 0x7, 0x200B, 0x202E, 0x2066, 0xFEFF, 0xFFFD, 0xE0041, 0x7F})
    void blocksHiddenCharacters(int hidden) {
        assertThat(CHECK.inspect("A " + Character.toString(hidden) + " sentence.", SCOPE))
                .isEqualTo(new Block("OG-1"));
    }

    @Test
    void blocksLoneSurrogatesAndOverlongSentences() {
        assertThat(CHECK.inspect("A \uD83D sentence.", SCOPE)).isEqualTo(new Block("OG-1"));
        assertThat(CHECK.inspect("a".repeat(1_001), SCOPE)).isEqualTo(new Block("OG-1"));
        assertThat(CHECK.inspect("a ".repeat(500), SCOPE)).isEqualTo(new Release("a ".repeat(500)));
        assertThat(CHECK.inspect("Well done \uD83D\uDC69\u200D\uD83D\uDCBB.", SCOPE))
                .isInstanceOf(Release.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R&D meets you.            | R and D meets you.
            Trust & care.             | Trust and care.
            Energy < 5 is low.        | Energy less than 5 is low.
            Five > 3, you said.       | Five more than 3, you said.
            You -> team.              | You to team.
            **Bold** and `code` words | Bold and code words
            ## A heading              | A heading
            * A point                 | - A point
            It was 2 * 3 hours.       | It was 2 times 3 hours.
            A &amp; B                 | A and B
            """)
    void replacesMarkupByWords(String sentence, String expected) {
        assertThat(CHECK.inspect(sentence, SCOPE)).isEqualTo(new Release(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Flow needs focus [2]. | Flow needs focus [2].
            Flow needs focus [4]. | Flow needs focus.
            Flow needs focus [0]. | Flow needs focus.
            Both [1][9] say so.   | Both [1] say so.
            """)
    void keepsCitationsInRangeOnly(String sentence, String expected) {
        assertThat(CHECK.inspect(sentence, SCOPE)).isEqualTo(new Release(expected));
    }

    @Test
    void dropsQuestionsOverTheAllowance() {
        ReplyScope later = SCOPE.after("What helped you? ");

        assertThat(CHECK.inspect("What helped you? ", SCOPE)).isInstanceOf(Release.class);
        assertThat(CHECK.inspect("And what else?", later)).isEqualTo(new Drop("OG-12"));
        assertThat(CHECK.inspect("That is a start.", later)).isInstanceOf(Release.class);
        assertThat(CHECK.inspect("Really?? ", SCOPE)).isInstanceOf(Release.class);
    }

    @Test
    void seesALeakAcrossTheSentenceBoundary() {
        ReplyScope later = SCOPE.after("You coach members of the workshop ");

        assertThat(CHECK.inspect("with short warm answers. ", later)).isEqualTo(new Block("OG-3"));
        assertThat(CHECK.inspect("with short warm answers. ", SCOPE)).isInstanceOf(Release.class);
    }

    @Test
    void blocksATextThatTheMemberCouldHandIn() {
        String draft = "I use my Thinking strength when the plan is unclear.";
        ReplyScope asked = new ReplyScope(SYSTEM, "c1", "f1", 0, 1, Set.of(), Set.of(), InputClass.WRITE_FOR_ME, "", 0);

        assertThat(CHECK.inspect(draft, asked)).isEqualTo(new Block("OG-12"));
        assertThat(CHECK.inspect("Which moment last week shows your Thinking strength?", asked))
                .isInstanceOf(Release.class);
    }

    @Test
    void ignoresEmptyTokens() {
        ReplyScope bare = new ReplyScope("", "", "", 0, 1, Set.of(), Set.of(), InputClass.IN_SCOPE, "", 0);

        assertThat(CHECK.inspect("A calm sentence. ", bare)).isEqualTo(new Release("A calm sentence. "));
        assertThat(CHECK.inspect("", bare)).isEqualTo(new Release(""));
    }

    @Test
    void isTotalAndAcceptsItsOwnOutput() {
        Random random = new Random(53108303);
        int released = 0;
        for (int round = 0; round < 20_000; round++) {
            String sentence = RandomText.of(random);
            Finding finding = CHECK.inspect(sentence, SCOPE);
            if (finding instanceof Release(String text)) {
                released++;
                assertThat(CHECK.inspect(text, SCOPE)).isEqualTo(finding);
                assertThat(text).doesNotContainPattern("[<>&]");
            }
        }
        assertThat(released).isGreaterThan(1_000);
    }
}

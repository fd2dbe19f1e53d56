package com.allstarteams.coach.conversation.reply;

import static com.allstarteams.coach.conversation.prompt.TurnSamples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.offline.OfflineReply;
import com.allstarteams.coach.conversation.prompt.Prompt;
import com.allstarteams.coach.conversation.telemetry.TurnMeter;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.safety.InputClass;
import com.allstarteams.coach.safety.ReplyCheck;
import com.allstarteams.coach.safety.ReplyScope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedSentencesTests {

    private static final String NOTHING_LEFT = "What matters most to you about this right now?";
    private static final String BLOCKED = "You have depression. ";
    private static final String CLOSING = "Let us stay with that. ";
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final ReplyScope SCOPE = new ReplyScope(
            "You coach members of the workshop with short warm answers and one open question.",
            "canary-7f3a91",
            "fence-55d2c0",
            1,
            1,
            Set.of(),
            Set.of("anna schmidt"),
            InputClass.IN_SCOPE,
            "",
            0);

    private final Turn turn = turn(Persona.TALIA_COACH, "How do I plan?");
    private final StopRequests stops = new StopRequests();
    private final List<String> shownBefore = new ArrayList<>();

    @Test
    void givesTheSentencesOfTheModelOneByOne() {
        ReplyDraft draft = modelSays("You planned it. ", "The te", "am followed. What helped?");

        assertThat(release(draft)).containsExactly("You planned it. ", "The team followed. ", "What helped?");
        assertThat(draft.outcome().state()).isEqualTo(TurnState.COMPLETED);
        assertThat(draft.outcome().level()).isEqualTo(CoachLevel.L0);
        assertThat(draft.outcome().ruleIds()).isEmpty();
    }

    @Test
    void givesTheSentencesOfTheOfflineCoachAsOneText() {
        ReplyDraft draft = offlineSays("You planned it. ", "What helped?");

        assertThat(release(draft)).containsExactly("You planned it. What helped?");
        assertThat(draft.outcome().level()).isEqualTo(CoachLevel.L2);
    }

    @Test
    void keepsWhatWasShownAndClosesOfflineAfterABlockedSentence() {
        ReplyDraft draft = modelSays("You planned it. ", "The team followed. ", BLOCKED, "It gets worse.");

        List<String> released = release(draft);

        assertThat(String.join("", released)).isEqualTo("You planned it. The team followed. " + CLOSING);
        assertThat(shownBefore).containsExactly("You planned it. The team followed. ");
        assertThat(draft.outcome().ruleIds()).containsExactly("OG-6");
        assertThat(draft.outcome().state()).isEqualTo(TurnState.FALLBACK);
    }

    @Test
    void asksTheModelOnceMoreWhenNothingWasShown() {
        Iterator<Pieces> answers = List.of(
                        new Pieces("You planned it. ", BLOCKED), new Pieces("You planned it well. ", "What helped?"))
                .iterator();
        ReplyDraft draft = draft(new OfflineReply(List.of(CLOSING), List.of()));
        draft.useModel("scripted", answers::next);

        assertThat(release(draft)).containsExactly("You planned it well. ", "What helped?");
        assertThat(draft.outcome().state()).isEqualTo(TurnState.COMPLETED);
        assertThat(draft.outcome().ruleIds()).containsExactly("OG-6");
    }

    @Test
    void holdsBothSentencesOfAPatternThatCrossesTheirBorder() {
        ReplyDraft draft = modelSays("You planned it. ", "You could follow Anna. ", "Schmidt is a name too.");

        assertThat(String.join("", release(draft))).isEqualTo("You planned it. " + CLOSING);
        assertThat(shownBefore).containsExactly("You planned it. ");
        assertThat(draft.outcome().ruleIds()).containsExactly("OG-4");
    }

    @Test
    void showsNoTokenThatComesInTwoSentences() {
        ReplyDraft draft = modelSays("You planned it. ", "The code is canary. ", "7f3a91 is its end.");

        assertThat(String.join("", release(draft)))
                .endsWith(CLOSING)
                .doesNotContain("The code is canary")
                .doesNotContain("7f3a91");
        assertThat(draft.outcome().ruleIds()).containsExactly("OG-3");
    }

    @Test
    void letsTwoLongSentencesThrough() {
        String first = "You planned " + "it well ".repeat(65) + "again. ";
        String second = "They led " + "it well ".repeat(65) + "again.";
        ReplyDraft draft = modelSays(first, second);

        assertThat(release(draft)).containsExactly(first, second);
        assertThat(draft.outcome().ruleIds()).isEmpty();
    }

    @Test
    void seesAPatternAcrossTheBorderOfTwoLongSentences() {
        ReplyDraft draft = modelSays(
                "You planned " + "it well ".repeat(65) + "with Anna. ",
                "Schmidt led " + "it well ".repeat(65) + "too.");

        assertThat(release(draft)).containsExactly(CLOSING);
        assertThat(draft.outcome().ruleIds()).containsExactly("OG-4", "OG-4");
    }

    @Test
    void leavesOutQuestionsOverTheAllowance() {
        ReplyDraft draft = modelSays("What helped? ", "What else? ", "Take your time.");

        assertThat(release(draft)).containsExactly("What helped? ", "Take your time.");
        assertThat(draft.outcome().ruleIds()).containsExactly("OG-12");
        assertThat(draft.outcome().state()).isEqualTo(TurnState.COMPLETED);
    }

    @Test
    void asksTheFixedQuestionWhenNothingIsLeft() {
        ReplyDraft silent = offlineSays();
        ReplyDraft blocked = offlineSays(BLOCKED);
        ReplyDraft both = draft(new OfflineReply(List.of(BLOCKED), List.of()));
        both.useModel("scripted", () -> new Pieces(BLOCKED));

        assertThat(release(silent)).containsExactly(NOTHING_LEFT);
        assertThat(release(blocked)).containsExactly(NOTHING_LEFT);
        assertThat(release(both)).containsExactly(NOTHING_LEFT);
        assertThat(both.outcome().ruleIds()).containsExactly("OG-6", "OG-6", "OG-6");
    }

    @Test
    void addsNothingToAnEarlierAttemptWhenNothingIsLeft() {
        ReplyDraft draft = offlineSays(BLOCKED);

        assertThat(released(draft, "You planned it. ")).isEmpty();
    }

    /** Characters shown by an earlier attempt, then sentences of 300 each; the closing has 23. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | 5 | 1500
            0    | 6 | 1500
            0    | 9 | 1500
            200  | 9 | 1223
            1180 | 9 | 300
            1477 | 9 | 23
            1478 | 9 | 0
            """)
    void endsBeforeTheAnswerGrowsTooLong(int before, int sentences, int characters) {
        String sentence = "You planned " + "it well ".repeat(35) + "again. ";
        ReplyDraft draft = modelSays((sentence + " ").repeat(sentences).split("(?<= {2})", -1));

        String text = String.join("", released(draft, "b".repeat(before)));

        assertThat(sentence + " ").hasSize(300);
        assertThat(text).hasSize(characters);
        assertThat(draft.outcome().ruleIds()).allMatch("OG-1"::equals);
    }

    @Test
    void closesOfflineWhenTheModelFails() {
        ReplyDraft draft = draft(new OfflineReply(List.of(CLOSING), List.of()));
        draft.useModel("scripted", () -> new Pieces("You planned it. ", "The te", Pieces.FAILS));

        assertThat(String.join("", release(draft))).isEqualTo("You planned it. " + CLOSING);
        assertThat(draft.outcome().state()).isEqualTo(TurnState.FALLBACK);
        assertThat(draft.outcome().ruleIds()).isEmpty();
    }

    @Test
    void saysThatTheMemberStoppedAnAnswerBeforeItBegan() {
        ReplyDraft draft = modelSays("You planned it.");
        stops.stop(turn.conversation());

        assertThat(release(draft)).containsExactly("You stopped this answer. Write on whenever you like.");
    }

    @Test
    void endsWithWhatIsCompleteWhenTheMemberStops() {
        ReplyDraft draft = modelSays("You planned it. ", "The team followed. ", "What helped?", " Nothing?");
        ReleasedSentences sentences = new ReleasedSentences(new ReplyCheck(), draft, SCOPE, "");

        String first = sentences.next();
        stops.stop(turn.conversation());

        assertThat(first).isEqualTo("You planned it. ");
        assertThat(sentences).toIterable().containsExactly("The team followed. ");
        assertThatThrownBy(sentences::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void closesTheModelWhenItIsNoLongerAsked() {
        Pieces pieces = new Pieces("You planned it. ", BLOCKED, "More. ", "And more.");
        Iterator<Pieces> answers =
                List.of(pieces, new Pieces("You planned it well.")).iterator();
        ReplyDraft draft = draft(new OfflineReply(List.of(CLOSING), List.of()));
        draft.useModel("scripted", answers::next);

        List<String> released = release(draft);

        assertThat(released).isNotEmpty();
        assertThat(pieces.closed).isTrue();
        assertThat(pieces.left).containsExactly("And more.");
    }

    private List<String> release(ReplyDraft draft) {
        return released(draft, "");
    }

    private static List<String> released(ReplyDraft draft, String before) {
        List<String> released = new ArrayList<>();
        new ReleasedSentences(new ReplyCheck(), draft, SCOPE.after(before), before).forEachRemaining(released::add);
        return released;
    }

    private ReplyDraft modelSays(String... pieces) {
        ReplyDraft draft = draft(new OfflineReply(List.of(CLOSING), List.of()));
        draft.useModel("scripted", () -> new Pieces(pieces));
        return draft;
    }

    private ReplyDraft offlineSays(String... sentences) {
        ReplyDraft draft = draft(new OfflineReply(List.of(sentences), List.of()));
        draft.useOfflineCoach();
        return draft;
    }

    private ReplyDraft draft(OfflineReply offline) {
        stops.begin(turn.id(), turn.conversation());
        ModelRequest request = new ModelRequest(SCOPE.systemText(), "", List.of(), 600, "conversation/coach.v1");
        Prompt prompt = new Prompt(request, SCOPE.canary(), SCOPE.fenceToken(), List.of());
        OfflineTurn offlineTurn = shown -> {
            shownBefore.add(shown);
            return offline;
        };
        return new ReplyDraft(
                turn,
                prompt,
                false,
                offlineTurn,
                stops,
                new ReplySettings(PATIENCE, PATIENCE, Duration.ofMinutes(5)),
                new TurnMeter(new SimpleMeterRegistry()));
    }

    /** A model's answer in pieces, which may end in a failure. */
    private static final class Pieces implements ModelReply {

        static final String FAILS = "fails";
        private final List<String> left;
        private boolean closed;

        Pieces(String... pieces) {
            left = new ArrayList<>(List.of(pieces));
        }

        @Override
        public @Nullable String next(Duration patience) {
            String piece = left.isEmpty() ? null : left.removeFirst();
            if (FAILS.equals(piece)) {
                throw new ModelFailure(ModelFailure.Kind.BROKEN, "The script ends here");
            }
            return piece;
        }

        @Override
        public Usage usage() {
            return Usage.NONE;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

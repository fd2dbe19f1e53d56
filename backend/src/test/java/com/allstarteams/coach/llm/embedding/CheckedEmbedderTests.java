package com.allstarteams.coach.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.embedding.CheckedEmbedder.Way;
import com.allstarteams.coach.llm.provider.Embedding;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckedEmbedderTests {

    private static final Tenant MEMBER = new Tenant(new OrganisationId(new UUID(1, 1)), new MemberId(new UUID(2, 2)));
    private static final float[] ANSWER = {3, 0, 4};

    @Test
    void givesVectorsOfUnitLength() {
        float[] vector =
                new CheckedEmbedder(new Answering(OptionalInt.of(3), ANSWER), Way.HERE).embedPassage("a passage");

        assertThat(vector).containsExactly(new float[] {0.6f, 0, 0.8f}, within(1e-6f));
    }

    @Test
    void refusesWhatIsNoVectorOfItsSize() {
        List<float[]> wrong = List.of(
                new float[0],
                new float[] {1, 0},
                new float[] {1, 0, 0, 0},
                new float[] {0, 0, 0},
                new float[] {1, Float.NaN, 0},
                new float[] {1, Float.POSITIVE_INFINITY, 0});

        assertThat(wrong).allSatisfy(answer -> {
            CheckedEmbedder embedder = new CheckedEmbedder(new Answering(OptionalInt.of(3), answer), Way.HERE);
            assertThatThrownBy(() -> embedder.embedPassage("secret words"))
                    .isInstanceOf(ModelFailure.class)
                    .hasMessageNotContaining("secret");
        });
    }

    @Test
    void holdsAModelOfUnknownSizeToItsFirstAnswer() {
        Answering model = new Answering(OptionalInt.empty(), ANSWER);
        CheckedEmbedder embedder = new CheckedEmbedder(model, Way.HERE);
        embedder.embedPassage("first");

        model.answer = new float[] {1, 0};

        assertThatThrownBy(() -> embedder.embedPassage("second"))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("2 dimensions instead of 3");
    }

    @Test
    void refusesAPassageThatIsTooLongInsteadOfCuttingIt() {
        Answering model = new Answering(OptionalInt.of(3), ANSWER);
        CheckedEmbedder embedder = new CheckedEmbedder(model, Way.HERE);

        embedder.embedPassage("😀".repeat(2_000));
        assertThatIllegalArgumentException().isThrownBy(() -> embedder.embedPassage("😀".repeat(2_001)));

        assertThat(model.texts).hasSize(1);
    }

    @Test
    void cutsAQuestionBetweenCodePointsAndMarksIt() {
        Answering model = new Answering(OptionalInt.of(3), ANSWER);

        new CheckedEmbedder(model, Way.HERE).embedQuestion(MEMBER, "😀".repeat(1_500));

        assertThat(model.texts).containsExactly("question: " + "😀".repeat(1_000));
    }

    @Test
    void remembersQuestionsButNotFailures() {
        Answering model = new Answering(OptionalInt.of(3), new float[] {0, 0, 0});
        CheckedEmbedder embedder = new CheckedEmbedder(model, Way.HERE);
        assertThatThrownBy(() -> embedder.embedQuestion(MEMBER, "Why?")).isInstanceOf(ModelFailure.class);

        model.answer = ANSWER;
        float[] first = embedder.embedQuestion(MEMBER, "Why?");
        first[0] = 99;

        assertThat(embedder.embedQuestion(MEMBER, "Why?")[0]).isCloseTo(0.6f, within(1e-6f));
        assertThat(model.texts).hasSize(2);
    }

    /** Gives what the test says and remembers the texts. */
    private static final class Answering implements EmbeddingProvider {

        private final List<String> texts = new ArrayList<>();
        private final OptionalInt dimensions;
        private float[] answer;

        Answering(OptionalInt dimensions, float[] answer) {
            this.dimensions = dimensions;
            this.answer = answer;
        }

        @Override
        public String model() {
            return "toy";
        }

        @Override
        public OptionalInt dimensions() {
            return dimensions;
        }

        @Override
        public String questionPrefix() {
            return "question: ";
        }

        @Override
        public Embedding embed(String text) {
            texts.add(text);
            return new Embedding(answer, 0);
        }
    }
}

package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SafetyCheckTests {

    @Test
    void neverThrowsAndRepeatsItself() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String message = RandomText.of(random);
            List<String> earlier = List.of(RandomText.of(random));

            Verdict verdict = Judged.CHECK.judge(message, earlier, Locale.ROOT, random.nextInt(), random.nextBoolean());

            assertThat(verdict.inputClass()).isNotNull();
        }
        assertThat(Judged.alone("I want to die")).isEqualTo(Judged.alone("I want to die"));
    }

    @Test
    void usesTheLastSixEarlierMessages() {
        List<String> seven = List.of("I feel hopeless", "a", "b", "c", "d", "e", "f");

        assertThat(Judged.after(seven, "I am a burden to everyone").inputClass())
                .isEqualTo(InputClass.DISTRESS);
        assertThat(Judged.after(seven.subList(0, 6), "I am a burden to everyone")
                        .inputClass())
                .isEqualTo(InputClass.CRISIS);
    }
}

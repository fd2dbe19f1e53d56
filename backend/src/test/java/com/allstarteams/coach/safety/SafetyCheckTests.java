package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
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

    @Test
    void staysFastOnTheLongestMessages() {
        assertThat(bestMillis("I want to talk about my team, and I do not know what my manager would say. "))
                .isLessThan(20);
    }

    @Test
    void staysLinearOnHostileMessages() {
        for (String words : List.of(
                "i i i i am am not not my my ", "want to want to k1ll s u i c i d ", "\"\"''..,,!! a*b c*d $$ @@ ")) {
            assertThat(bestMillis(words)).as(words).isLessThan(60);
        }
    }

    /** Best of 30 runs over 4,000 characters and a window of six such messages. */
    private static long bestMillis(String words) {
        String message = words.repeat(4_000 / words.length());
        List<String> window = Collections.nCopies(6, message);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 30; round++) {
            long start = System.nanoTime();
            Judged.CHECK.judge(message, window, Locale.US, 0, false);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1_000_000;
    }
}

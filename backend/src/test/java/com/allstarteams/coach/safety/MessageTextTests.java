package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.safety.UnreadableText.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTests {

    @Test
    void composesAndStripsOuterSpace() {
        assertThat(value("  Cafe\u0301 \n")).isEqualTo("Caf\u00E9");
    }

    @Test
    void writesLineFeedsOnly() {
        assertThat(value("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x200B, 0x200C, 0x200D, 0x202E, 0x2066, 0xFEFF, 0xAD, 0xE0041, 0xE007F, 0xFE0F, 0xFE01, 0x1B, 0x3164
            })
    void removesHiddenCharactersBetweenLetters(int hidden) {
        assertThat(value("ki" + Character.toString(hidden) + "nd")).isEqualTo("kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\u2764\uFE0F",
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                "1\uFE0F\u20E3",
                "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937"
            })
    void keepsEmojiSequencesAndNeededJoiners(String text) {
        assertThat(value(text)).isEqualTo(text);
    }

    @Test
    void isIdempotent() {
        String once = value(" a\u200Db \uD83D\uDC69\u200D\u200D\uD83D\uDCBB \u2764\uFE0F\uFE0F x");

        assertThat(value(once)).isEqualTo(once);
    }

    @Test
    void acceptsFourThousandCodePoints() {
        assertThat(value("\uD83D\uDE00".repeat(4_000))).hasSize(8_000);
        assertUnreadable("a".repeat(4_001), Reason.TOO_LONG);
        assertUnreadable("a".repeat(70_000), Reason.TOO_LONG);
    }

    @Test
    void refusesUnreadableText() {
        assertUnreadable("", Reason.EMPTY);
        assertUnreadable(" \u200B\n", Reason.EMPTY);
        assertUnreadable("a\0b", Reason.NUL);
        assertUnreadable("a\uD800b", Reason.LONE_SURROGATE);
    }

    @Test
    void keepsTheTextOutOfMessages() {
        assertThat(MessageText.of("my private line").toString()).doesNotContain("private");
        assertThatThrownBy(() -> MessageText.of("private\0")).hasMessageNotContaining("private");
    }

    private static String value(String raw) {
        return MessageText.of(raw).value();
    }

    private static void assertUnreadable(String raw, Reason reason) {
        assertThatThrownBy(() -> MessageText.of(raw))
                .isInstanceOfSatisfying(
                        UnreadableText.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }
}

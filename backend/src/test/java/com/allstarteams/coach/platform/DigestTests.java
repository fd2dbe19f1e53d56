package com.allstarteams.coach.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTests {

    /** FIPS 180-2, appendix B.1, and the digest of nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abc | ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            ''  | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            """)
    void givesThePublishedDigest(String text, String digest) {
        assertThat(Digest.sha256(text)).isEqualTo(digest);
    }

    /** RFC 4231, test case 2. */
    @Test
    void givesThePublishedKeyedDigest() {
        String digest = Digest.keyed("Jefe", "what do ya want for nothing?");

        assertThat(digest).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void differsWithTheKey() {
        assertThat(Digest.keyed("one", "text"))
                .isNotEqualTo(Digest.keyed("two", "text"))
                .isNotEqualTo(Digest.sha256("text"))
                .isNotEqualTo(Digest.sha256("onetext"));
    }

    /** SHA-256 of the two bytes C3 A9. */
    @Test
    void readsTextAsUtf8() {
        assertThat(Digest.sha256("\u00E9"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }
}

package com.allstarteams.coach.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.knowledge.store.ChunkRef;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankFusionTests {

    /** One letter is one chunk; best first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abc  | ''   | abc
            abc  | abc  | abc
            abc  | c    | cab
            abc  | b    | bac
            abcd | dc   | dcab
            ab   | ba   | ab
            abc  | cba  | acb
            a    | xyza | a
            """)
    void liftsWhatBothRankingsFound(String near, String worded, String fused) {
        assertThat(letters(RankFusion.fuse(chunks(near), chunks(worded)))).isEqualTo(fused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''  | abc  | ''
            ''  | ''   | ''
            ab  | xyz  | ab
            ab  | xbya | ba
            """)
    void letsNothingInByWordsAlone(String near, String worded, String fused) {
        assertThat(letters(RankFusion.fuse(chunks(near), chunks(worded)))).isEqualTo(fused);
    }

    @Test
    void tellsChunksOfOneEntryApart() {
        UUID entry = UUID.nameUUIDFromBytes(new byte[] {1});
        List<ChunkRef> near = List.of(new ChunkRef(entry, 0), new ChunkRef(entry, 1));

        List<ChunkRef> fused = RankFusion.fuse(near, List.of(new ChunkRef(entry, 1)));

        assertThat(fused).containsExactly(new ChunkRef(entry, 1), new ChunkRef(entry, 0));
    }

    private static List<ChunkRef> chunks(String letters) {
        return letters.chars()
                .mapToObj(letter -> new ChunkRef(new UUID(0, letter), 0))
                .toList();
    }

    private static String letters(List<ChunkRef> chunks) {
        return chunks.stream()
                .map(chunk -> Character.toString((int) chunk.entryId().getLeastSignificantBits()))
                .collect(Collectors.joining());
    }
}

package com.allstarteams.coach.knowledge.search;

import com.allstarteams.coach.knowledge.store.ChunkRef;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges two rankings by reciprocal rank. What the vectors did not find near enough cannot enter by words alone, so an
 * off-topic question with one common word finds nothing.
 *
 * @see "Cormack, Clarke and Buettcher 2009: Reciprocal rank fusion"
 */
public final class RankFusion {

    private static final double K = 60;

    private RankFusion() {}

    /** Best first; ties keep the order of the near ones. */
    public static List<ChunkRef> fuse(List<ChunkRef> near, List<ChunkRef> worded) {
        Map<ChunkRef, Double> scores = new LinkedHashMap<>();
        add(scores, near);
        Map<ChunkRef, Double> words = new LinkedHashMap<>();
        add(words, worded);
        scores.replaceAll((chunk, score) -> score + words.getOrDefault(chunk, 0.0));
        return scores.entrySet().stream()
                .sorted(Map.Entry.<ChunkRef, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(Map<ChunkRef, Double> scores, List<ChunkRef> ranking) {
        for (int rank = 0; rank < ranking.size(); rank++) {
            scores.merge(ranking.get(rank), 1 / (K + rank + 1), Double::sum);
        }
    }
}

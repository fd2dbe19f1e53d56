package com.allstarteams.coach.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;

/** Splits an entry into chunks of whole paragraphs, at most 1,000 characters each. */
public final class SplitEntry {

    private static final int MAX_LENGTH = 1_000;
    private static final String PARAGRAPH_BREAK = "\n\n";

    private SplitEntry() {}

    /**
     * @return one chunk or more, in order; joined by blank lines they give the content again
     * @throws IllegalArgumentException when one paragraph alone is longer than a chunk
     */
    public static List<String> split(String content) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (String paragraph : content.split("\n\\s*\n", -1)) {
            String text = paragraph.strip();
            if (text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("A paragraph is longer than " + MAX_LENGTH + " characters");
            }
            if (!chunk.isEmpty() && chunk.length() + PARAGRAPH_BREAK.length() + text.length() > MAX_LENGTH) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
            chunk.append(chunk.isEmpty() ? "" : PARAGRAPH_BREAK).append(text);
        }
        chunks.add(chunk.toString());
        return chunks;
    }
}

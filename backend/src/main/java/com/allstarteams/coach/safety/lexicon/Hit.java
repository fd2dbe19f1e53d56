package com.allstarteams.coach.safety.lexicon;

/**
 * One phrase found in a text.
 *
 * @param id the line of the lexicon, such as {@code EX-04}
 * @param section the part of the lexicon it stands in, such as {@code explicit}
 * @param start index of the first word
 * @param end index after the last word
 */
public record Hit(String id, String section, int start, int end) {}

package com.allstarteams.coach.safety.lexicon;

import java.util.BitSet;
import java.util.List;

/** A text as lower-case words, each with its sentence, its clause, and whether it is quoted or a name. Immutable. */
public final class Tokens {

    /** One word in place. */
    record Token(String word, int sentence, int clause, boolean quoted, boolean name) {}

    private final List<Token> tokens;
    private final BitSet masked;

    Tokens(List<Token> tokens, BitSet masked) {
        this.tokens = List.copyOf(tokens);
        this.masked = masked;
    }

    /** Reads a text of any length; look-alike spellings become the words of {@code skeleton}. Never throws. */
    public static Tokens of(String text, Skeleton skeleton) {
        return new Tokenizer(text, skeleton).read();
    }

    public int size() {
        return tokens.size();
    }

    public String word(int at) {
        return tokens.get(at).word();
    }

    public int sentence(int at) {
        return tokens.get(at).sentence();
    }

    /** Number of the clause: ends at a stop, a dash, most commas, and at words such as "but". */
    public int clause(int at) {
        return tokens.get(at).clause();
    }

    public boolean isQuoted(int at) {
        return tokens.get(at).quoted();
    }

    /** Whether the word is capitalised inside a sentence, so that it may name someone. */
    public boolean isName(int at) {
        return tokens.get(at).name();
    }

    public boolean isMasked(int at) {
        return masked.get(at);
    }

    public boolean startsSentence(int at) {
        return at < size() && (at == 0 || sentence(at - 1) != sentence(at));
    }

    /** The same text with the words of these hits taken out of matching (CR-2). */
    public Tokens without(List<Hit> hits) {
        BitSet more = (BitSet) masked.clone();
        hits.forEach(hit -> more.set(hit.start(), hit.end()));
        return new Tokens(tokens, more);
    }
}

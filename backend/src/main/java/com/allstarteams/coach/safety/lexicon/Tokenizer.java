package com.allstarteams.coach.safety.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts one text into words, sentences, clauses and quotations in a single pass. Used once and thrown away. */
final class Tokenizer {

    private static final String CLAUSE_MARKS = ",;:\u2013\u2014()[]";
    private static final String OTHER_MARKS = "{}/\\=<>#&~^\u2022";
    private static final String JOINERS = "-_.!*|+@$\u00B7\u2010\u2011";
    private static final Set<String> CLAUSE_WORDS = Set.of("but", "though", "although", "however", "yet", "except");
    private static final Set<String> LINKS = Set.of("and", "so", "because", "or", "then");
    private static final Set<String> SUBJECTS = Set.of(
            "i", "everyone", "everybody", "everything", "they", "he", "she", "it", "we", "my", "nobody", "people");
    private static final Set<String> LIST_WORDS =
            Set.of("nor", "or", "and", "honestly", "really", "truly", "actually", "at", "suicidal", "depressed");

    private static final Set<String> NEVER_NAMES = Set.copyOf(ResourceText.lines("lexicon/en/not-names.txt"));

    private final String text;
    private final Skeleton skeleton;
    private final List<Tokens.Token> tokens = new ArrayList<>();
    private int sentence;
    private int clause;
    private boolean afterComma;
    private int quoteOpenedAt = -1;

    Tokenizer(String text, Skeleton skeleton) {
        this.text = text;
        this.skeleton = skeleton;
    }

    Tokens read() {
        int at = 0;
        while (at < text.length()) {
            int end = chunkEnd(at);
            if (end > at) {
                readChunk(text.substring(at, end));
                at = end;
            } else {
                readMark(text.charAt(at));
                at++;
            }
        }
        unquoteFrom(quoteOpenedAt);
        if (!tokens.isEmpty() && tokens.stream().allMatch(Tokens.Token::quoted)) {
            unquoteFrom(0);
        }
        return new Tokens(new SpelledLetters(skeleton).join(tokens), new BitSet());
    }

    private int chunkEnd(int start) {
        int at = start;
        while (at < text.length() && belongsToChunk(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean belongsToChunk(char mark) {
        return Character.isLetterOrDigit(mark)
                || Character.isSurrogate(mark)
                || Character.getType(mark) == Character.NON_SPACING_MARK
                || mark == '\''
                || mark == '\u2019'
                || JOINERS.indexOf(mark) >= 0;
    }

    private void readMark(char mark) {
        if (mark == '\n' || mark == '?' || mark == '\u2026') {
            endSentence();
        } else if (mark == ',') {
            afterComma = true;
        } else if (CLAUSE_MARKS.indexOf(mark) >= 0) {
            clause++;
        } else if (mark == '"' || mark == '\u201C' || mark == '\u201D' || mark == '\u00AB' || mark == '\u00BB') {
            toggleQuote();
        } else if (mark == '\u2018') {
            quoteOpenedAt = tokens.size();
        } else if (OTHER_MARKS.indexOf(mark) >= 0) {
            clause++;
        }
    }

    private void readChunk(String chunk) {
        int start = 0;
        int end = chunk.length();
        while (start < end && !opens(chunk, start, end)) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(chunk.charAt(end - 1)) && !isLowSurrogate(chunk, end - 1)) {
            end--;
        }
        boolean opened = chunk.startsWith("'") && start > 0 && quoteOpenedAt < 0;
        if (opened) {
            quoteOpenedAt = tokens.size();
        }
        if (end > start) {
            readWord(chunk.substring(start, end));
        }
        readTail(chunk.substring(end), opened);
    }

    private static boolean opens(String chunk, int at, int end) {
        char first = chunk.charAt(at);
        boolean dressed = (first == '$' || first == '@') && at + 1 < end && Character.isLetter(chunk.charAt(at + 1));
        return dressed || Character.isLetterOrDigit(first) || Character.isHighSurrogate(first);
    }

    private static boolean isLowSurrogate(String chunk, int at) {
        return Character.isLowSurrogate(chunk.charAt(at));
    }

    private void readTail(String tail, boolean openedHere) {
        boolean quoteMark = tail.indexOf('\'') >= 0 || tail.indexOf('\u2019') >= 0;
        if (quoteMark && quoteOpenedAt >= 0 && (openedHere || quoteOpenedAt < tokens.size())) {
            quoteOpenedAt = -1;
        }
        if (tail.indexOf('.') >= 0 || tail.indexOf('!') >= 0) {
            endSentence();
        } else if (tail.startsWith("-")) {
            clause++;
        }
    }

    private void readWord(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            push(lower, written);
            return;
        }
        if (isInitials(lower)) {
            String letters = lower.replace(".", "");
            String known = skeleton.resolve(letters);
            push(known.isEmpty() ? letters : known, written);
            return;
        }
        String known = skeleton.resolve(lower);
        if (!known.isEmpty()) {
            push(known, written);
        } else {
            readPieces(written);
        }
    }

    private void readPieces(String written) {
        int start = 0;
        for (int at = 0; at <= written.length(); at++) {
            boolean cut = at == written.length() || JOINERS.indexOf(written.charAt(at)) >= 0;
            boolean decimal = cut && isBetweenDigits(written, at);
            if (!cut || decimal) {
                continue;
            }
            if (at > start) {
                String piece = written.substring(start, at);
                push(plain(piece), piece);
            }
            if (at < written.length() && (written.charAt(at) == '.' || written.charAt(at) == '!')) {
                endSentence();
            }
            start = at + 1;
        }
    }

    private static String plain(String piece) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(piece, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || point == '\'' || point == '.')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isBetweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** Letters a-z with apostrophes and no letter three times running. */
    private static boolean isPlain(String lower) {
        for (int at = 0; at < lower.length(); at++) {
            char letter = lower.charAt(at);
            boolean known = (letter >= 'a' && letter <= 'z') || letter == '\'' || letter == '\u2019';
            boolean tripled = at > 1 && lower.charAt(at - 1) == letter && lower.charAt(at - 2) == letter;
            if (!known || tripled) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInitials(String lower) {
        if (lower.length() < 3 || lower.length() % 2 == 0) {
            return false;
        }
        for (int at = 0; at < lower.length(); at++) {
            if (at % 2 == 0 ? !Character.isLetter(lower.charAt(at)) : lower.charAt(at) != '.') {
                return false;
            }
        }
        return true;
    }

    private void push(String lower, String written) {
        for (String word : Contractions.expand(lower)) {
            if (afterComma && !LIST_WORDS.contains(word)) {
                clause++;
            }
            afterComma = false;
            boolean linked =
                    !tokens.isEmpty() && LINKS.contains(tokens.getLast().word());
            if (CLAUSE_WORDS.contains(word) || (linked && SUBJECTS.contains(word))) {
                clause++;
            }
            boolean inside = !tokens.isEmpty() && tokens.getLast().sentence() == sentence;
            boolean name = inside
                    && written.length() > 1
                    && Character.isUpperCase(written.charAt(0))
                    && Character.isLowerCase(written.charAt(1))
                    && !NEVER_NAMES.contains(word)
                    && written.chars().noneMatch(mark -> mark == '\'' || mark == '\u2019');
            tokens.add(new Tokens.Token(word, sentence, clause, quoteOpenedAt >= 0, name));
        }
    }

    private void endSentence() {
        sentence++;
        clause++;
        afterComma = false;
    }

    private void toggleQuote() {
        quoteOpenedAt = quoteOpenedAt < 0 ? tokens.size() : -1;
    }

    private void unquoteFrom(int start) {
        for (int at = start; at >= 0 && at < tokens.size(); at++) {
            Tokens.Token open = tokens.get(at);
            tokens.set(at, new Tokens.Token(open.word(), open.sentence(), open.clause(), false, open.name()));
        }
    }
}

package com.allstarteams.coach.safety.crisis;

import com.allstarteams.coach.safety.lexicon.Hit;
import com.allstarteams.coach.safety.lexicon.Lexicon;
import com.allstarteams.coach.safety.lexicon.Tokens;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of whom a marker speaks and whether it is denied: CR-1 and CR-3. Built once per message. */
final class Speaker {

    /** Whose state a marker describes. */
    enum Who {
        WRITER,
        RELATED,
        ANYONE
    }

    private static final int NEGATION_REACH = 7;

    private final Tokens tokens;
    private final Map<String, BitSet> sections = new HashMap<>();

    Speaker(Tokens tokens, Lexicon smallWords) {
        this.tokens = tokens;
        List<Hit> hits = smallWords.find(tokens);
        for (Hit hit : hits) {
            sections.computeIfAbsent(hit.section(), _ -> new BitSet()).set(hit.start());
        }
    }

    /** The nearest possible subject before the marker; the writer when the sentence names none. */
    Who of(Hit marker) {
        for (int at = marker.start(); at < marker.end(); at++) {
            if (is("first", at)) {
                return Who.WRITER;
            }
        }
        int sentence = tokens.sentence(marker.start());
        for (int at = marker.start() - 1; at >= 0 && tokens.sentence(at) == sentence; at--) {
            if (is("first", at) && !isPossessive(at)) {
                return Who.WRITER;
            }
            if (is("other", at) && !isAddressee(at)) {
                return Who.ANYONE;
            }
            if (isRelated(at) && !isAddressee(at)) {
                return Who.RELATED;
            }
        }
        return Who.WRITER;
    }

    /** Whether a negation reaches the marker inside its clause (CR-1). */
    boolean denies(Hit marker) {
        int clause = tokens.clause(marker.start());
        int furthest = Math.max(0, marker.start() - NEGATION_REACH);
        for (int at = marker.start() - 1; at >= furthest && tokens.clause(at) == clause; at--) {
            if (is("negator", at) && !is("not-negator", at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRelated(int at) {
        return is("third", at) || tokens.isName(at);
    }

    /** "my" before a person belongs to the person: "my brother". */
    private boolean isPossessive(int at) {
        return tokens.word(at).equals("my") && at + 1 < tokens.size() && is("third", at + 1);
    }

    private boolean isAddressee(int at) {
        for (int before = at - 1; before >= Math.max(0, at - 2); before--) {
            if (is("addressee", before)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String section, int at) {
        BitSet words = sections.get(section);
        return words != null && words.get(at);
    }
}

package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.telemetry.FallbackReason;
import com.allstarteams.coach.safety.Finding;
import com.allstarteams.coach.safety.ReplyCheck;
import com.allstarteams.coach.safety.ReplyScope;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The guarded sentences of one draft, with one sentence held back. The offline coach has all of its sentences at once, so
 * they come as one text and are stored with one commit.
 */
final class ReleasedSentences implements Iterator<String> {

    private static final int MAX_CHARACTERS = 1_500;
    private static final int BORDER_CHARACTERS = 500;
    private static final String NOTHING_LEFT = "What matters most to you about this right now?";
    private static final String STOPPED = "You stopped this answer. Write on whenever you like.";

    private final ReplyCheck check;
    private final ReplyDraft draft;
    private final StringBuilder together = new StringBuilder();
    private ReplyScope scope;
    private int characters;
    private boolean released;
    private boolean complete;
    private @Nullable String held;
    private @Nullable String next;

    ReleasedSentences(ReplyCheck check, ReplyDraft draft, ReplyScope scope, String before) {
        this.check = check;
        this.draft = draft;
        this.scope = scope;
        this.characters = before.length();
        this.released = !before.isBlank();
    }

    @Override
    public boolean hasNext() {
        if (next == null && !complete) {
            next = advance();
            complete = next == null;
        }
        return next != null;
    }

    @Override
    public String next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        String sentence = next;
        next = null;
        released = true;
        return sentence;
    }

    private @Nullable String advance() {
        for (String sentence = draft.next(); sentence != null; sentence = draft.next()) {
            String ready = take(sentence);
            if (ready != null && draft.isOffline()) {
                together.append(ready);
            } else if (ready != null) {
                return ready;
            }
        }
        return last();
    }

    /** Holds a good sentence back and gives out the one held before it, if any. */
    private @Nullable String take(String sentence) {
        Finding finding = check.inspect(sentence, scope);
        return switch (finding) {
            case Finding.Release(String text) -> hold(text);
            case Finding.Drop(String ruleId) -> {
                draft.noteRule(ruleId);
                yield null;
            }
            case Finding.Block(String ruleId) -> {
                if (crossesTheBorder(sentence)) {
                    dropHeld();
                }
                yield block(ruleId);
            }
        };
    }

    private @Nullable String hold(String text) {
        if (characters + text.length() > MAX_CHARACTERS) {
            return block("OG-1");
        }
        if (held != null
                && check.inspect(border(held, text), scope.before(held)) instanceof Finding.Block(String ruleId)) {
            dropHeld();
            return block(ruleId);
        }
        String ready = held;
        held = text;
        characters += text.length();
        scope = scope.after(text);
        return ready;
    }

    /** Two sentences read as one, cut at the far ends when together they are longer than any one may be. */
    private static String border(String before, String after) {
        if (before.length() + after.length() <= 2 * BORDER_CHARACTERS) {
            return before + after;
        }
        return before.substring(Math.max(0, before.length() - BORDER_CHARACTERS))
                + after.substring(0, Math.min(after.length(), BORDER_CHARACTERS));
    }

    /** Whether a blocked sentence would pass without the one before it, so that both hold the pattern. */
    private boolean crossesTheBorder(String sentence) {
        return held != null && !(check.inspect(sentence, scope.before(held)) instanceof Finding.Block);
    }

    private void dropHeld() {
        if (held != null) {
            scope = scope.before(held);
            characters -= held.length();
            held = null;
        }
    }

    private @Nullable String block(String ruleId) {
        draft.noteRule(ruleId);
        String ready = held;
        held = null;
        if (!draft.isOffline()) {
            draft.fallBack(scope.releasedBefore(), FallbackReason.BLOCKED);
        }
        return ready;
    }

    private @Nullable String last() {
        String ready = together + (held == null ? "" : held);
        held = null;
        together.setLength(0);
        if (ready.isEmpty() && !released) {
            released = true;
            return draft.isStopped() ? STOPPED : NOTHING_LEFT;
        }
        return ready.isEmpty() ? null : ready;
    }
}

package com.allstarteams.coach.safety.crisis;

import com.allstarteams.coach.safety.crisis.Signals.Weak;
import com.allstarteams.coach.safety.lexicon.Lexicon;
import com.allstarteams.coach.safety.lexicon.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges a message together with the member's last six (CR-6) and with the state of the talk (CR-14). */
public final class CrisisCheck {

    private final SignalReader reader;

    public CrisisCheck(Lexicon idioms, Lexicon markers, Lexicon smallWords) {
        this.reader = new SignalReader(idioms, markers, smallWords);
    }

    /**
     * Gives the level of this message. Never throws, reads no clock, does no I/O.
     *
     * @param earlier the member's messages before this one, newest last
     * @param followsCrisis whether the turn before was routed to crisis and the member has not said they are safe
     */
    public CrisisFinding judge(Tokens message, List<Tokens> earlier, boolean followsCrisis) {
        Signals now = reader.read(message);
        List<Signals> before = earlier.stream().map(reader::read).toList();
        addWindow(now, before);
        boolean takenBack = isTakenBack(now, before, followsCrisis);
        if (now.level.needsCrisisAnswer() && !(takenBack && now.level == CrisisLevel.POSSIBLE)) {
            return finding(now, now.aboutSomeoneElse ? CrisisForm.THIRD_PERSON : CrisisForm.DIRECT);
        }
        if (takenBack) {
            now.raise(CrisisLevel.POSSIBLE, "CR-1");
            return finding(now, CrisisForm.FOLLOW_UP);
        }
        if (followsCrisis && staysOpen(before)) {
            now.raise(CrisisLevel.POSSIBLE, "CR-14");
            return finding(now, CrisisForm.FOLLOW_UP);
        }
        return finding(now, CrisisForm.DIRECT);
    }

    /** Weak markers of the last turns add up, when this turn brings one of them (CR-6). */
    private static void addWindow(Signals now, List<Signals> before) {
        if (now.weak.isEmpty() || now.level.needsCrisisAnswer()) {
            return;
        }
        Set<Weak> together = EnumSet.copyOf(now.weak);
        before.forEach(turn -> together.addAll(turn.weak));
        if (Signals.addUp(together)) {
            now.raise(CrisisLevel.POSSIBLE, "CR-6");
        }
    }

    /** A denial stands against the whole window; "never mind" and the like only against the turn before. */
    private static boolean isTakenBack(Signals now, List<Signals> before, boolean followsCrisis) {
        boolean inWindow = before.stream().anyMatch(turn -> turn.level.needsCrisisAnswer());
        boolean justBefore = !before.isEmpty() && before.getLast().level.needsCrisisAnswer();
        return (now.denied && (followsCrisis || inWindow)) || (now.retracted && (followsCrisis || justBefore));
    }

    /** The first clean turn after a crisis still gets a follow-up; after level 4 only the button ends it. */
    private static boolean staysOpen(List<Signals> before) {
        boolean wasImminent = before.stream().anyMatch(turn -> turn.level == CrisisLevel.IMMINENT);
        return wasImminent || before.isEmpty() || before.getLast().hasMarker();
    }

    private static CrisisFinding finding(Signals signals, CrisisForm form) {
        return new CrisisFinding(signals.level, form, List.copyOf(signals.ruleIds));
    }
}

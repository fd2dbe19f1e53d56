package com.allstarteams.coach.safety.crisis;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one member message shows by itself, before the window is looked at. Filled once by {@code SignalReader}. */
final class Signals {

    /** Weak markers; two of certain kinds add up (CR-6). */
    enum Weak {
        HOPELESS,
        BURDEN,
        ENTRAPMENT,
        FAREWELL
    }

    CrisisLevel level = CrisisLevel.NONE;
    boolean aboutSomeoneElse;
    boolean denied;
    boolean retracted;
    boolean distressed;
    final Set<Weak> weak = EnumSet.noneOf(Weak.class);
    final Set<String> ruleIds = new LinkedHashSet<>();

    void raise(CrisisLevel to, String ruleId) {
        level = CrisisLevel.higher(level, to);
        ruleIds.add(ruleId);
    }

    /** Whether the message carries anything that keeps a crisis conversation open (CR-14). */
    boolean hasMarker() {
        return level.needsCrisisAnswer() || !weak.isEmpty() || denied || retracted;
    }

    static boolean addUp(Set<Weak> weak) {
        return weak.size() >= 2 && (weak.contains(Weak.HOPELESS) || weak.contains(Weak.FAREWELL));
    }
}

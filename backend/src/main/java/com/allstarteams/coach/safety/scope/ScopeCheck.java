package com.allstarteams.coach.safety.scope;

import com.allstarteams.coach.safety.InputClass;
import com.allstarteams.coach.safety.lexicon.Hit;
import com.allstarteams.coach.safety.lexicon.Lexicon;
import com.allstarteams.coach.safety.lexicon.Tokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the input class of a message by request act and domain (SC-1, SC-2); the highest class wins. */
public final class ScopeCheck {

    private static final Map<String, InputClass> CLASSES = Map.ofEntries(
            Map.entry("abuse", InputClass.ABUSE_AT_WORK),
            Map.entry("injection", InputClass.INJECTION),
            Map.entry("medical.ask", InputClass.MEDICAL),
            Map.entry("legal.ask", InputClass.LEGAL),
            Map.entry("financial.ask", InputClass.FINANCIAL),
            Map.entry("therapy", InputClass.THERAPY),
            Map.entry("hr", InputClass.HR_DECISION),
            Map.entry("off", InputClass.OFF_SCOPE),
            Map.entry("write", InputClass.WRITE_FOR_ME),
            Map.entry("data", InputClass.ABOUT_DATA),
            Map.entry("conflict", InputClass.CONFLICT),
            Map.entry("distress", InputClass.DISTRESS));

    private final Lexicon requests;

    public ScopeCheck(Lexicon requests) {
        this.requests = requests;
    }

    /** Gives {@code ABUSE_AT_WORK} or a lower class; {@code IN_SCOPE} without ids when nothing fits. Never throws. */
    public ScopeFinding judge(String text, Tokens tokens) {
        TreeMap<InputClass, TreeSet<String>> found = new TreeMap<>();
        List<Hit> hits = requests.find(tokens);
        for (Hit hit : hits) {
            InputClass named = CLASSES.get(hit.section());
            if (named != null) {
                found.computeIfAbsent(named, _ -> new TreeSet<>()).add(hit.id());
            } else if (hit.section().equals("financial.act") && meetsDomain(hit, hits, tokens)) {
                found.computeIfAbsent(InputClass.FINANCIAL, _ -> new TreeSet<>())
                        .add(hit.id());
            }
        }
        if (EncodedInstruction.isIn(text)) {
            found.computeIfAbsent(InputClass.INJECTION, _ -> new TreeSet<>()).add(EncodedInstruction.ID);
        }
        Map.Entry<InputClass, TreeSet<String>> highest = found.firstEntry();
        return highest == null
                ? new ScopeFinding(InputClass.IN_SCOPE, List.of())
                : new ScopeFinding(highest.getKey(), List.copyOf(highest.getValue()));
    }

    private static boolean meetsDomain(Hit act, List<Hit> hits, Tokens tokens) {
        int sentence = tokens.sentence(act.start());
        return hits.stream()
                .filter(hit -> hit.section().equals("financial.domain"))
                .anyMatch(domain -> tokens.sentence(domain.start()) == sentence);
    }
}

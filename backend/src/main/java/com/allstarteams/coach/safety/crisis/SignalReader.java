package com.allstarteams.coach.safety.crisis;

import com.allstarteams.coach.safety.crisis.Signals.Weak;
import com.allstarteams.coach.safety.lexicon.Hit;
import com.allstarteams.coach.safety.lexicon.Lexicon;
import com.allstarteams.coach.safety.lexicon.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one message by itself: idioms out, then markers with negation, person, quotation and time (CR-1 to CR-5). */
final class SignalReader {

    private static final Map<String, CrisisLevel> MARKERS = Map.of(
            "imminent", CrisisLevel.IMMINENT,
            "explicit", CrisisLevel.EXPLICIT,
            "possible", CrisisLevel.POSSIBLE);

    private static final Map<String, Weak> WEAK = Map.of(
            "hopeless", Weak.HOPELESS,
            "burden", Weak.BURDEN,
            "entrapment", Weak.ENTRAPMENT,
            "farewell", Weak.FAREWELL);

    private final Lexicon idioms;
    private final Lexicon markers;
    private final Lexicon smallWords;

    SignalReader(Lexicon idioms, Lexicon markers, Lexicon smallWords) {
        this.idioms = idioms;
        this.markers = markers;
        this.smallWords = smallWords;
    }

    Signals read(Tokens written) {
        Tokens tokens = written.without(idioms.find(written));
        List<Hit> hits = new ArrayList<>(markers.find(tokens));
        List<Hit> mourned = sectionOf(hits, "bereaved");
        hits.removeIf(hit -> !hit.section().equals("bereaved") && overlapsAny(hit, mourned));
        return new Reading(tokens, hits).signals();
    }

    private static List<Hit> sectionOf(List<Hit> hits, String section) {
        return hits.stream().filter(hit -> hit.section().equals(section)).toList();
    }

    private static boolean overlapsAny(Hit hit, List<Hit> others) {
        return others.stream().anyMatch(other -> hit.start() < other.end() && other.start() < hit.end());
    }

    /** The markers of one message on their way to signals. */
    private final class Reading {

        private final Tokens tokens;
        private final Speaker speaker;
        private final Map<String, List<Hit>> bySection;
        private final Signals signals = new Signals();

        Reading(Tokens tokens, List<Hit> hits) {
            this.tokens = tokens;
            this.speaker = new Speaker(tokens, smallWords);
            this.bySection = hits.stream().collect(Collectors.groupingBy(Hit::section));
        }

        Signals signals() {
            readWeak();
            MARKERS.forEach((section, level) -> in(section).forEach(hit -> readMarker(hit, level)));
            in("third").forEach(this::readThird);
            in("topic").forEach(this::readTopic);
            readPlaces();
            if (!in("bereaved").isEmpty()) {
                signals.distressed = true;
                signals.raise(CrisisLevel.DISTRESS, in("bereaved").getFirst().id());
            }
            if (has("denial") || (signals.denied && signals.level == CrisisLevel.NONE)) {
                signals.denied = true;
                signals.raise(CrisisLevel.DISTRESS, "CR-1");
            }
            signals.retracted = has("retract");
            return signals;
        }

        private void readWeak() {
            WEAK.forEach((section, weak) -> in(section).stream()
                    .filter(hit -> !speaker.denies(hit) && !isSomeoneElsesQuote(hit))
                    .filter(hit -> speaker.of(hit) == Speaker.Who.WRITER)
                    .forEach(hit -> {
                        signals.weak.add(weak);
                        signals.raise(CrisisLevel.DISTRESS, hit.id());
                    }));
            if (Signals.addUp(signals.weak)) {
                signals.raise(CrisisLevel.POSSIBLE, "CR-6");
            }
        }

        private void readMarker(Hit hit, CrisisLevel level) {
            if (isSomeoneElsesQuote(hit)) {
                signals.ruleIds.add("CR-4");
            } else if (speaker.denies(hit)) {
                signals.denied = true;
            } else if (isTopicOnly(hit)) {
                signals.ruleIds.add("CR-3");
            } else if (speaker.of(hit) == Speaker.Who.RELATED) {
                raiseForSomeoneElse(hit);
            } else if (level != CrisisLevel.IMMINENT && isPast(hit)) {
                readPast(hit);
            } else {
                signals.raise(isDisplaced(hit) ? CrisisLevel.POSSIBLE : level, hit.id());
            }
        }

        /** "Asking for a friend": without a first person the act itself is not stated. */
        private boolean isDisplaced(Hit hit) {
            return has("displaced") && speaker.of(hit) == Speaker.Who.ANYONE;
        }

        private void readPast(Hit hit) {
            signals.ruleIds.add("CR-5");
            signals.distressed = true;
            signals.raise(has("safe") ? CrisisLevel.DISTRESS : CrisisLevel.POSSIBLE, hit.id());
        }

        private void readThird(Hit hit) {
            boolean denied = false;
            for (int at = hit.start(); at < hit.end(); at++) {
                denied |=
                        tokens.word(at).equals("never") || (tokens.word(at).equals("not") && isJustBeforeEnd(hit, at));
            }
            if (!denied && !has("context")) {
                raiseForSomeoneElse(hit);
            }
        }

        private boolean isJustBeforeEnd(Hit hit, int at) {
            return hit.end() - at <= 2;
        }

        /** A bare topic word counts when someone is named as its subject or it is asked "for a friend". */
        private void readTopic(Hit hit) {
            if (speaker.denies(hit) || isSomeoneElsesQuote(hit)) {
                return;
            }
            boolean ofFeeling = has("fiction") && !signals.weak.isEmpty();
            if (has("displaced") || ofFeeling) {
                signals.raise(CrisisLevel.POSSIBLE, hit.id());
            } else if (speaker.of(hit) == Speaker.Who.RELATED
                    && !has("context")
                    && tokens.word(hit.start()).matches("kill|killing|hurting|harming|end|ending")) {
                raiseForSomeoneElse(hit);
            }
        }

        /** Places and means are asked for in ordinary talk too; next to a loss or despair they count. */
        private void readPlaces() {
            boolean heavy = has("loss") || has("displaced") || !signals.weak.isEmpty() || has("bereaved");
            if (heavy) {
                in("place").forEach(hit -> signals.raise(CrisisLevel.POSSIBLE, hit.id()));
            }
        }

        private void raiseForSomeoneElse(Hit hit) {
            if (has("context") && !hit.section().equals("third")) {
                return;
            }
            boolean displaced = has("displaced");
            signals.aboutSomeoneElse |= !displaced && !signals.level.needsCrisisAnswer();
            signals.raise(CrisisLevel.POSSIBLE, hit.id());
        }

        private boolean isTopicOnly(Hit hit) {
            return speaker.of(hit) == Speaker.Who.ANYONE && !has("displaced") && (has("context") || has("fiction"));
        }

        private boolean isPast(Hit hit) {
            int sentence = tokens.sentence(hit.start());
            return in("past").stream().anyMatch(past -> tokens.sentence(past.start()) == sentence)
                    && in("recent").stream()
                            .filter(recent -> !overlapsAny(recent, in("safe")))
                            .noneMatch(recent -> tokens.sentence(recent.start()) == sentence);
        }

        private boolean isSomeoneElsesQuote(Hit hit) {
            if (!tokens.isQuoted(hit.start())) {
                return false;
            }
            int sentence = tokens.sentence(hit.start());
            return isNotNear("same", sentence, sentence + 1) && isNotNear("frame", sentence - 1, sentence);
        }

        private boolean isNotNear(String section, int from, int to) {
            return in(section).stream()
                    .filter(hit -> !tokens.isQuoted(hit.start()))
                    .noneMatch(hit -> tokens.sentence(hit.start()) >= from && tokens.sentence(hit.start()) <= to);
        }

        private boolean has(String section) {
            return bySection.containsKey(section);
        }

        private List<Hit> in(String section) {
            return bySection.getOrDefault(section, List.of());
        }
    }
}

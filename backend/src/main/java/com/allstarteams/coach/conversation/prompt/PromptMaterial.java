package com.allstarteams.coach.conversation.prompt;

import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.profile.Reflection;
import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.WorkshopProfile;
import com.allstarteams.coach.profile.workshop.FlowBand;
import com.allstarteams.coach.safety.PrivateDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a prompt that people wrote, fenced and scrubbed, in the parts that can be left out.
 *
 * @param fixed profile, memory and passages, never left out
 * @param reflections those to leave out last come first
 * @param exchanges oldest first
 * @param colleagues full names that are taken out of what people wrote
 */
record PromptMaterial(
        Fences fences, String fixed, List<String> reflections, List<Exchange> exchanges, Set<String> colleagues) {

    static PromptMaterial of(Fences fences, TurnContext context, List<Passage> passages) {
        Set<String> colleagues = context.colleagues();
        StringBuilder fixed = new StringBuilder(fences.around("profile", String.join("\n", profile(context))));
        if (!context.remembered().isEmpty()) {
            fixed.append(fences.around(
                    "remembered", PrivateDetails.without(String.join("\n", context.remembered()), colleagues)));
        }
        for (int n = 1; n <= passages.size(); n++) {
            Passage passage = passages.get(n - 1);
            fixed.append(fences.around("passage " + n, passage.title() + "\n" + passage.text()));
        }
        List<Exchange> exchanges = context.earlier().stream()
                .map(exchange -> new Exchange(
                        fences.around("earlier message", PrivateDetails.without(exchange.message(), colleagues)),
                        scrubbed(exchange.answer(), context)))
                .toList();
        return new PromptMaterial(fences, fixed.toString(), reflections(fences, context), exchanges, colleagues);
    }

    /** The text without contact details and colleagues' names. */
    String scrub(String text) {
        return PrivateDetails.without(text, colleagues);
    }

    /** As much of this as fits: the oldest exchanges go first, then the reflections farthest from the step. */
    PromptMaterial within(int characters) {
        List<Exchange> history = exchanges;
        List<String> words = reflections;
        while (size(words, history) > characters && history.size() > 1) {
            history = history.subList(1, history.size());
        }
        while (size(words, history) > characters && !words.isEmpty()) {
            words = words.subList(0, words.size() - 1);
        }
        return new PromptMaterial(fences, fixed, words, history, colleagues);
    }

    /** The first message: profile, memory, passages, reflections. */
    String context() {
        return fixed + String.join("", reflections);
    }

    /** Earlier messages of both, in order. */
    List<ModelMessage> history() {
        List<ModelMessage> messages = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            messages.add(new ModelMessage(Speaker.MEMBER, exchange.message()));
            if (!answer(exchange).isEmpty()) {
                messages.add(new ModelMessage(Speaker.COACH, answer(exchange)));
            }
        }
        return messages;
    }

    private int size(List<String> words, List<Exchange> history) {
        return fixed.length()
                + words.stream().mapToInt(String::length).sum()
                + history.stream()
                        .mapToInt(exchange ->
                                exchange.message().length() + answer(exchange).length())
                        .sum();
    }

    private static String answer(Exchange exchange) {
        String answer = exchange.answer();
        return answer == null ? "" : answer;
    }

    private static List<String> profile(TurnContext context) {
        WorkshopProfile profile = context.profile();
        List<String> lines = new ArrayList<>();
        addIfPresent(lines, "First name: ", profile.firstName());
        addIfPresent(lines, "Role: ", scrubbed(profile.jobTitle(), context));
        profile.strengths().forEach(share -> lines.add(share.strength().title() + ": " + share.percent() + " percent"));
        addIfPresent(lines, "Flow words in order: ", scrubbed(String.join(", ", profile.flowWords()), context));
        profile.flowScore()
                .ifPresent(score -> lines.add(
                        "Flow score: " + score + " of 60, " + FlowBand.of(score).title()));
        profile.ladderNow().ifPresent(rung -> lines.add("Ladder of well-being today: rung " + rung + " of 10"));
        profile.ladderInAYear()
                .ifPresent(rung -> lines.add("Ladder of well-being hoped for in a year: rung " + rung + " of 10"));
        profile.missing().forEach(part -> lines.add("Missing: " + part));
        ReflectionField step = context.step();
        addIfPresent(lines, "The member is working on: ", step == null ? null : step.question());
        return lines;
    }

    private static @Nullable String scrubbed(@Nullable String text, TurnContext context) {
        return text == null ? null : PrivateDetails.without(text, context.colleagues());
    }

    private static void addIfPresent(List<String> lines, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(label + value);
        }
    }

    private static List<String> reflections(Fences fences, TurnContext context) {
        ReflectionField step = context.step();
        List<String> texts = new ArrayList<>();
        for (Reflection reflection : context.profile().reflections()) {
            String text = fences.around(
                    "reflection",
                    reflection.field().title() + "\n"
                            + PrivateDetails.without(reflection.text(), context.colleagues()));
            boolean aboutTheStep =
                    step != null && step.id().equals(reflection.field().id());
            texts.add(aboutTheStep ? 0 : texts.size(), text);
        }
        return texts;
    }
}

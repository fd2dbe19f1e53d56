package com.allstarteams.coach.conversation.rest;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.conversation.prompt.Fences;
import com.allstarteams.coach.conversation.prompt.Template;
import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.CoachModel;
import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.safety.Finding;
import com.allstarteams.coach.safety.InputClass;
import com.allstarteams.coach.safety.PrivateDetails;
import com.allstarteams.coach.safety.ReplyCheck;
import com.allstarteams.coach.safety.ReplyScope;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a model sum a conversation up. Of its text only marked lines count, and each passes the same rules as a sentence of
 * an answer; no transaction is open while it writes.
 */
@Component
class ModelSummary {

    private static final Logger log = LoggerFactory.getLogger(ModelSummary.class);
    private static final Template TEMPLATE = Template.read("conversation/summary.v1");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_TOKENS = 200;
    private static final int MAX_RECEIVED = 4_000;
    private static final int BUDGET_CHARACTERS = 20_000;
    private static final int MAX_LINES = 3;
    private static final int MAX_TOPIC = 60;
    private static final int MAX_LINE = 200;

    private final CoachModel model;
    private final ReplyCheck check;
    private final SecureRandom random = new SecureRandom();

    ModelSummary(CoachModel model, ReplyCheck check) {
        this.model = model;
        this.check = check;
    }

    /**
     * @param names full names that may not appear
     * @return empty when there is no model, or none that answered in ten seconds with at least one topic
     */
    Optional<Summary> write(Tenant tenant, ConversationId conversation, Talk talk, Set<String> names) {
        if (!model.isConfigured()) {
            return Optional.empty();
        }
        String canary = Fences.token(random);
        Fences fences = Fences.random(random);
        ModelRequest request = request(talk, names, canary, fences);
        ReplyScope scope = new ReplyScope(
                request.system(), canary, fences.token(), 0, 0, Set.of(), names, InputClass.IN_SCOPE, "", 0);
        Deadline deadline = Deadline.after(PATIENCE);
        ModelCaller caller = new ModelCaller(tenant, AiFeature.COACHING, conversation.value(), deadline);
        try (ModelReply reply = model.begin(request, caller)) {
            String text = received(reply, deadline);
            Summary summary =
                    new Summary(lines(text, "topic:", MAX_TOPIC, scope), lines(text, "remember:", MAX_LINE, scope));
            return summary.topics().isEmpty() ? Optional.empty() : Optional.of(summary);
        } catch (ModelFailure failure) {
            log.warn("The model summed nothing up: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    private ModelRequest request(Talk talk, Set<String> names, String canary, Fences fences) {
        List<String> fresh = fitting(talk.fresh(), names, BUDGET_CHARACTERS);
        List<String> before = fitting(talk.before(), names, BUDGET_CHARACTERS - length(fresh));
        String data = (before.isEmpty() ? "" : fences.around("before", String.join("", before)))
                + fences.around("new", String.join("", fresh));
        return new ModelRequest(
                TEMPLATE.text(),
                Template.note(canary),
                List.of(new ModelMessage(Speaker.MEMBER, data)),
                MAX_TOKENS,
                TEMPLATE.version());
    }

    private static String received(ModelReply reply, Deadline deadline) {
        StringBuilder text = new StringBuilder();
        for (String piece = reply.next(deadline.left()); piece != null; piece = reply.next(deadline.left())) {
            text.append(piece);
            if (deadline.isOver() || text.length() > MAX_RECEIVED) {
                throw new ModelFailure(ModelFailure.Kind.LATE, "no end of the summary in time");
            }
        }
        return text.toString();
    }

    private List<String> lines(String text, String mark, int longest, ReplyScope scope) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).strip())
                .filter(line -> !line.isEmpty() && line.length() <= longest)
                .map(line -> check.inspect(line, scope) instanceof Finding.Release(String shown) ? shown.strip() : "")
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MAX_LINES)
                .toList();
    }

    /** The newest exchanges that fit, without contact details and names. */
    private static List<String> fitting(List<Exchange> exchanges, Set<String> names, int budget) {
        Deque<String> fitting = new ArrayDeque<>();
        int left = budget;
        for (Exchange exchange : exchanges.reversed()) {
            String said = "Member: " + exchange.message() + "\nCoach: " + exchange.answer() + "\n";
            left -= said.length();
            if (left < 0) {
                break;
            }
            fitting.addFirst(PrivateDetails.without(said, names));
        }
        return List.copyOf(fitting);
    }

    private static int length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }
}

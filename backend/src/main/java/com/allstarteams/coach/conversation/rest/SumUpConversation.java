package com.allstarteams.coach.conversation.rest;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.memory.ColleagueNames;
import com.allstarteams.coach.conversation.offline.OfflineSummary;
import com.allstarteams.coach.conversation.store.JdbcRests.Rested;
import com.allstarteams.coach.conversation.transcript.Conversation;
import com.allstarteams.coach.conversation.transcript.ReadTranscript;
import com.allstarteams.coach.identity.TeamRoster;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Sums up what was said in a conversation: by the model, or by the offline coach when there is none or it fails. No
 * colleague's name gets through (AS-6) and no crisis turn gets in (CR-15).
 */
@Component
class SumUpConversation {

    private final ReadTranscript transcripts;
    private final TeamRoster roster;
    private final ModelSummary modelSummary;
    private final OfflineSummary offlineSummary;
    private final RestJournal journal;
    private final RestSettings settings;

    SumUpConversation(
            ReadTranscript transcripts,
            TeamRoster roster,
            ModelSummary modelSummary,
            OfflineSummary offlineSummary,
            RestJournal journal,
            RestSettings settings) {
        this.transcripts = transcripts;
        this.roster = roster;
        this.modelSummary = modelSummary;
        this.offlineSummary = offlineSummary;
        this.journal = journal;
        this.settings = settings;
    }

    /**
     * Sums the conversation up and keeps the result, unless another did meanwhile.
     *
     * @param restedSeq place of the last message that was summed up before, 0 for none
     * @throws com.allstarteams.coach.platform.problem.ProblemException {@code conversation-not-found}
     */
    void sumUp(Tenant tenant, ConversationId id, int restedSeq) {
        Conversation conversation = transcripts.getConversation(tenant, id);
        Talk talk = Talk.of(conversation, restedSeq);
        Set<String> colleagues = roster.listNames(tenant);
        Summary summary = summary(tenant, id, talk, colleagues);
        List<String> topics = nameless(summary.topics(), colleagues);
        List<String> lines = nameless(summary.lines(), colleagues);
        journal.keep(
                tenant,
                id,
                new Rested(
                        restedSeq,
                        conversation.session().lastSeq(),
                        talk.all().isEmpty() ? null : offlineSummary.text(topics, lines),
                        Talk.length(conversation, settings.restAfter()),
                        topics),
                lines);
    }

    private Summary summary(Tenant tenant, ConversationId id, Talk talk, Set<String> colleagues) {
        if (talk.fresh().isEmpty()) {
            return new Summary(offlineSummary.topics(talk.all()), List.of());
        }
        return modelSummary
                .write(tenant, id, talk, colleagues)
                .orElseGet(() -> new Summary(offlineSummary.topics(talk.all()), offlineSummary.lines(talk.fresh())));
    }

    private static List<String> nameless(List<String> texts, Set<String> colleagues) {
        return texts.stream()
                .map(text -> ColleagueNames.without(colleagues, text))
                .toList();
    }
}

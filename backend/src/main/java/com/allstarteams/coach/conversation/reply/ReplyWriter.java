package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.offline.CoachingBrief;
import com.allstarteams.coach.conversation.offline.OfflineCoach;
import com.allstarteams.coach.conversation.prompt.Prompt;
import com.allstarteams.coach.conversation.prompt.TurnContext;
import com.allstarteams.coach.conversation.telemetry.TurnMeter;
import com.allstarteams.coach.knowledge.FoundPassages;
import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.CoachModel;
import com.allstarteams.coach.llm.ModelCaller;
import org.springframework.stereotype.Component;

/**
 * Step 5 of 8: has the reply drafted by the configured model, or by the offline coach when there is none or a lost turn
 * is finished.
 */
@Component
public class ReplyWriter {

    private final CoachModel model;
    private final OfflineCoach offlineCoach;
    private final StopRequests stops;
    private final ReplySettings settings;
    private final TurnMeter meter;

    ReplyWriter(
            CoachModel model, OfflineCoach offlineCoach, StopRequests stops, ReplySettings settings, TurnMeter meter) {
        this.model = model;
        this.offlineCoach = offlineCoach;
        this.stops = stops;
        this.settings = settings;
        this.meter = meter;
    }

    /** A draft to pull sentences from; close it to cancel the model. Never fails: the offline coach takes over. */
    public ReplyDraft write(Turn turn, TurnContext context, FoundPassages found, Prompt prompt) {
        OfflineTurn offline = shown -> offlineCoach.reply(new CoachingBrief(
                turn.message(),
                context.earlier(),
                context.profile(),
                context.step(),
                turn.persona().mode(),
                found.passages(),
                shown,
                context.remembered()));
        ReplyDraft draft = new ReplyDraft(turn, prompt, found.degraded(), offline, stops, settings, meter);
        if (turn.isTakenOver()) {
            draft.fallBack(FallbackReason.INTERRUPTED, turn.partialAnswer());
        } else if (!model.isConfigured()) {
            draft.useOfflineCoach();
        } else {
            draft.useModel(model.modelId(), () -> model.begin(prompt.request(), caller(turn)));
        }
        return draft;
    }

    private ModelCaller caller(Turn turn) {
        return new ModelCaller(
                turn.tenant(),
                AiFeature.COACHING,
                turn.conversation().value(),
                turn.deadline().atMost(settings.firstToken()));
    }
}

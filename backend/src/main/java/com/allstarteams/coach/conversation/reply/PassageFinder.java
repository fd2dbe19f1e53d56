package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.prompt.TurnContext;
import com.allstarteams.coach.conversation.telemetry.TurnMeter;
import com.allstarteams.coach.knowledge.FindPassages;
import com.allstarteams.coach.knowledge.FoundPassages;
import com.allstarteams.coach.safety.PrivateDetails;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Step 3 of 8: finds approved passages. None is an answer too; a broken search costs the turn nothing but sources. */
@Component
public class PassageFinder {

    private static final Logger log = LoggerFactory.getLogger(PassageFinder.class);
    private static final int LIMIT = 5;
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final FindPassages passages;
    private final TurnMeter meter;

    PassageFinder(FindPassages passages, TurnMeter meter) {
        this.passages = passages;
        this.meter = meter;
    }

    /** At most five passages, best first. The question may be embedded elsewhere, so it is asked without private details. */
    public FoundPassages find(Turn turn, TurnContext context) {
        FoundPassages found = search(turn, context);
        if (found.passages().isEmpty()) {
            meter.retrievalEmpty();
        }
        return found;
    }

    private FoundPassages search(Turn turn, TurnContext context) {
        String question = PrivateDetails.without(turn.message(), context.colleagues());
        try {
            return passages.find(turn.tenant(), question, LIMIT, turn.deadline().atMost(PATIENCE));
        } catch (DataAccessException broken) {
            log.warn("Answering without passages: {}", broken.getClass().getSimpleName());
            return new FoundPassages(List.of(), true);
        }
    }
}

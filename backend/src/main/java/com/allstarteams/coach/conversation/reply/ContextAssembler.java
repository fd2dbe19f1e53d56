package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.conversation.store.JdbcTurns;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.profile.ReadProfile;
import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.WorkshopProfile;
import com.allstarteams.coach.profile.workshop.ReflectionFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Step 2 of 8: gathers the member's workshop profile and this conversation. Missing data is no error. */
@Component
public class ContextAssembler {

    private static final int MAX_EXCHANGES = 20;
    private static final String NOT_REPEATED = "[a safety message was shown]";

    private final ReadProfile profiles;
    private final JdbcTranscripts transcripts;
    private final JdbcTurns turns;

    ContextAssembler(ReadProfile profiles, JdbcTranscripts transcripts, JdbcTurns turns) {
        this.profiles = profiles;
        this.transcripts = transcripts;
        this.turns = turns;
    }

    /** The context of one turn; what was said in a crisis never comes back in a later answer. */
    public TurnContext assemble(Turn turn) {
        WorkshopProfile profile = profiles.read(turn.tenant());
        return new TurnContext(profile, earlier(turn), step(turn.fieldId(), profile));
    }

    private List<Exchange> earlier(Turn turn) {
        Set<TurnId> crises = turns.list(turn.tenant(), turn.conversation()).stream()
                .filter(row -> row.state() == TurnState.CRISIS)
                .map(TurnRow::id)
                .collect(Collectors.toSet());
        List<MessageRow> messages =
                transcripts.listLast(turn.tenant(), turn.conversation(), 2 * MAX_EXCHANGES + 1).stream()
                        .filter(message -> !message.turn().equals(turn.id()))
                        .toList();
        List<Exchange> exchanges = new ArrayList<>();
        for (MessageRow question : messages) {
            if (question.fromMember() && exchanges.size() < MAX_EXCHANGES) {
                exchanges.add(
                        crises.contains(question.turn())
                                ? new Exchange(NOT_REPEATED, NOT_REPEATED)
                                : new Exchange(question.text(), answerOf(question.turn(), messages)));
            }
        }
        return exchanges;
    }

    private static @Nullable String answerOf(TurnId turn, List<MessageRow> messages) {
        return messages.stream()
                .filter(message -> !message.fromMember() && message.turn().equals(turn))
                .map(MessageRow::text)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ReflectionField step(@Nullable String fieldId, WorkshopProfile profile) {
        return fieldId == null
                ? null
                : ReflectionFields.findAny(fieldId)
                        .map(field -> ReflectionFields.named(field, profile.strengths()))
                        .orElse(null);
    }
}

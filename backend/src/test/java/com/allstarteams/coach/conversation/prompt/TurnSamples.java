package com.allstarteams.coach.conversation.prompt;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.profile.Reflection;
import com.allstarteams.coach.profile.Strength;
import com.allstarteams.coach.profile.StrengthShare;
import com.allstarteams.coach.profile.WorkshopProfile;
import com.allstarteams.coach.profile.workshop.ReflectionFields;
import com.allstarteams.coach.safety.InputClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Turns, profiles and passages for the tests of the reply. */
public final class TurnSamples {

    private static final UUID ID = UUID.nameUUIDFromBytes(new byte[] {1});

    private TurnSamples() {}

    public static Turn turn(Persona persona, String message) {
        return new Turn(
                new TurnId(ID),
                new ConversationId(ID),
                new Tenant(new OrganisationId(ID), new MemberId(ID)),
                persona,
                null,
                ID,
                1,
                Instant.EPOCH,
                message,
                List.of(),
                null,
                InputClass.IN_SCOPE,
                List.of(),
                1,
                0,
                "",
                Deadline.after(Duration.ofHours(1)),
                true);
    }

    public static WorkshopProfile profile(String reflection) {
        return new WorkshopProfile(
                "Zebulon",
                "Lighthouse keeper",
                List.of(
                        new StrengthShare(Strength.PLANNING, 31),
                        new StrengthShare(Strength.THINKING, 27),
                        new StrengthShare(Strength.FEELING, 23),
                        new StrengthShare(Strength.ACTING, 19)),
                List.of("Methodical", "Zestful"),
                OptionalInt.of(57),
                OptionalInt.of(0),
                OptionalInt.of(8),
                List.of(new Reflection(ReflectionFields.all().getFirst(), reflection)),
                List.of("your xylophone"));
    }

    public static TurnContext context(WorkshopProfile profile, Exchange... earlier) {
        return new TurnContext(profile, List.of(earlier), Set.of(), null);
    }

    public static Passage passage(int number, String text) {
        return new Passage(new UUID(0, number), "slug-" + number, "Title " + number, 0, text, "hash-" + number);
    }
}

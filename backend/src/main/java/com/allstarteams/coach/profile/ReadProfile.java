package com.allstarteams.coach.profile;

import com.allstarteams.coach.identity.MemberDirectory;
import com.allstarteams.coach.identity.Person;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.profile.store.JdbcWorkshops;
import com.allstarteams.coach.profile.store.StoredWorkshop;
import com.allstarteams.coach.profile.store.WrittenText;
import com.allstarteams.coach.profile.workshop.FlowReading;
import com.allstarteams.coach.profile.workshop.ReflectionFields;
import com.allstarteams.coach.profile.workshop.StarCardReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what the workshop knows of a member. */
@Component
public class ReadProfile {

    private final TenantTransactions transactions;
    private final JdbcWorkshops workshopData;
    private final MemberDirectory members;

    ReadProfile(TenantTransactions transactions, JdbcWorkshops workshopData, MemberDirectory members) {
        this.transactions = transactions;
        this.workshopData = workshopData;
        this.members = members;
    }

    /** The member's own profile; parts that were never taken are empty and named as missing, so this never fails. */
    public WorkshopProfile read(Tenant tenant) {
        return transactions.inTenant(tenant, () -> profile(workshopData.read(tenant), members.findPerson(tenant)));
    }

    private static WorkshopProfile profile(JdbcWorkshops.Snapshot snapshot, Optional<Person> person) {
        StoredWorkshop stored = snapshot.workshop();
        List<StrengthShare> strengths = StarCardReading.read(stored.starCard());
        List<String> flowWords = FlowReading.words(stored.flowAttributes());
        OptionalInt flowScore = FlowReading.score(stored.flowAssessment());
        List<Reflection> reflections = reflections(snapshot.texts(), strengths);
        return new WorkshopProfile(
                person.map(Person::firstName).orElse(null),
                person.map(Person::jobTitle).orElse(null),
                strengths,
                flowWords,
                flowScore,
                stored.ladderNow(),
                stored.ladderInAYear(),
                reflections,
                missing(strengths, flowWords, stored.ladderNow(), reflections));
    }

    private static List<Reflection> reflections(List<WrittenText> texts, List<StrengthShare> strengths) {
        Map<String, String> textOf = texts.stream()
                .filter(text -> !text.text().isBlank())
                .collect(Collectors.toMap(WrittenText::fieldId, WrittenText::text));
        return ReflectionFields.all().stream()
                .flatMap(field -> Optional.ofNullable(textOf.get(field.id()))
                        .map(text -> new Reflection(ReflectionFields.named(field, strengths), text))
                        .stream())
                .toList();
    }

    private static List<String> missing(
            List<StrengthShare> strengths, List<String> flowWords, OptionalInt ladder, List<Reflection> reflections) {
        List<String> missing = new ArrayList<>();
        if (strengths.isEmpty()) {
            missing.add("your star card");
        }
        if (flowWords.isEmpty()) {
            missing.add("your flow words");
        }
        if (ladder.isEmpty()) {
            missing.add("your ladder of well-being");
        }
        if (reflections.isEmpty()) {
            missing.add("your reflections");
        }
        return missing;
    }
}

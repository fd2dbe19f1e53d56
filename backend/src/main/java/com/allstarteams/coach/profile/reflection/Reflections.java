package com.allstarteams.coach.profile.reflection;

import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.StrengthShare;
import com.allstarteams.coach.profile.store.JdbcReflectionDrafts;
import com.allstarteams.coach.profile.store.JdbcWorkshops;
import com.allstarteams.coach.profile.store.WrittenText;
import com.allstarteams.coach.profile.workshop.ReflectionFields;
import com.allstarteams.coach.profile.workshop.StarCardReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows and saves the member's reflections. The newest text of a field wins, wherever it was written. */
@Component
public class Reflections {

    private final JdbcWorkshops workshopData;
    private final JdbcReflectionDrafts drafts;

    Reflections(JdbcWorkshops workshopData, JdbcReflectionDrafts drafts) {
        this.workshopData = workshopData;
        this.drafts = drafts;
    }

    /** Every field in workshop order, empty ones too. */
    public List<Draft> listDrafts(Tenant tenant) {
        JdbcWorkshops.Snapshot snapshot = workshopData.read(tenant);
        List<StrengthShare> strengths = StarCardReading.read(snapshot.workshop().starCard());
        Map<String, WrittenText> written =
                snapshot.texts().stream().collect(Collectors.toMap(WrittenText::fieldId, Function.identity()));
        return ReflectionFields.all().stream()
                .map(field -> draft(ReflectionFields.named(field, strengths), written.get(field.id())))
                .toList();
    }

    /**
     * Saves a text made from {@code basedOn}.
     *
     * @param basedOn the version the member saw
     * @return empty when another save came first; the caller shows both texts
     */
    public Optional<Draft> save(Tenant tenant, ReflectionField field, String text, int basedOn) {
        return drafts.save(tenant, field.id(), text, basedOn).map(saved -> draft(field, saved));
    }

    private static Draft draft(ReflectionField field, @Nullable WrittenText text) {
        return text == null
                ? new Draft(field, "", 0, null)
                : new Draft(field, text.text(), text.version(), text.writtenAt());
    }
}

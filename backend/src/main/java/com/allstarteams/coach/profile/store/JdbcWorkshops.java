package com.allstarteams.coach.profile.store;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads a member's newest workshop rows: one read per table, the newest by time and id. */
@Repository
public class JdbcWorkshops {

    private static final StoredWorkshop NOTHING = new StoredWorkshop(
            MissingNode.getInstance(),
            MissingNode.getInstance(),
            MissingNode.getInstance(),
            OptionalInt.empty(),
            OptionalInt.empty());

    private static final String WORKSHOP = """
            SELECT w.starcard, w.flow_assessment, w.flow_attributes,
                   coalesce(l.well_being_level, w.wellbeing_level) AS ladder_now, l.future_well_being_level
            FROM (SELECT :member::uuid AS id) m
            LEFT JOIN LATERAL (SELECT * FROM workshop_data WHERE user_id = m.id
                               ORDER BY created_at DESC, id DESC LIMIT 1) w ON true
            LEFT JOIN LATERAL (SELECT * FROM cantril_ladder WHERE user_id = m.id
                               ORDER BY created_at DESC, id DESC LIMIT 1) l ON true
            """;

    private static final String WRITTEN = """
            SELECT DISTINCT ON (field_id) field_id, content, version, written_at FROM (
              SELECT field_id, content, version, updated_at AS written_at FROM reflection_drafts WHERE user_id = :member
              UNION ALL
              SELECT t.field_id, t.content, 0, s.created_at FROM step_reflections s,
                LATERAL (VALUES ('strength-1', strength1), ('strength-2', strength2), ('strength-3', strength3),
                  ('strength-4', strength4), ('imagination', imagination), ('team-values', team_values),
                  ('unique-contribution', unique_contribution)) t (field_id, content) WHERE s.user_id = :member
              UNION ALL
              SELECT t.field_id, t.content, 0, l.created_at FROM cantril_ladder l,
                LATERAL (VALUES ('wellbeing-1', current_factors), ('wellbeing-2', future_improvements),
                  ('wellbeing-3', specific_changes), ('wellbeing-4', quarterly_progress),
                  ('wellbeing-5', quarterly_actions)) t (field_id, content) WHERE l.user_id = :member
              UNION ALL
              SELECT t.field_id, t.content, 0, f.created_at FROM future_self f,
                LATERAL (VALUES ('image-meaning', image_meaning),
                  ('future-self-1', coalesce(future_self, twenty_year_vision))) t (field_id, content)
                WHERE f.user_id = :member
              UNION ALL
              SELECT 'futureLetterText', future_letter_text, 0, created_at FROM final_reflection
              WHERE user_id = :member
            ) everything
            WHERE content IS NOT NULL
            ORDER BY field_id, written_at DESC, version DESC
            """;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final JsonMapper json;

    JdbcWorkshops(JdbcClient jdbc, TenantTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /** Workshop rows and texts of one snapshot; missing parts are missing nodes. */
    public Snapshot read(Tenant tenant) {
        return transactions.inTenant(
                tenant,
                () -> new Snapshot(
                        jdbc.sql(WORKSHOP)
                                .param("member", tenant.member().value())
                                .query(this::workshop)
                                .optional()
                                .orElse(NOTHING),
                        readTexts(tenant)));
    }

    private List<WrittenText> readTexts(Tenant tenant) {
        return new ArrayList<>(jdbc.sql(WRITTEN)
                .param("member", tenant.member().value())
                .query((row, number) -> new WrittenText(
                        row.getString("field_id"),
                        row.getString("content"),
                        row.getInt("version"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private StoredWorkshop workshop(ResultSet row, int number) throws SQLException {
        return new StoredWorkshop(
                node(row.getString("starcard")),
                node(row.getString("flow_assessment")),
                node(row.getString("flow_attributes")),
                number(row, "ladder_now"),
                number(row, "future_well_being_level"));
    }

    private JsonNode node(@Nullable String stored) {
        return stored == null ? MissingNode.getInstance() : json.readTree(stored);
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** What was read together. */
    public record Snapshot(StoredWorkshop workshop, List<WrittenText> texts) {}
}

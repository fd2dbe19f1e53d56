package com.allstarteams.coach.profile.store;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.profile.demo.DemoWorkshop;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Writes the invented people's workshop data. */
@Repository
public class JdbcDemoWorkshops {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcDemoWorkshops(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Writes the rows in one transaction unless the member has workshop data already. */
    public void insertOnce(Tenant tenant, DemoWorkshop workshop) {
        boolean present = transactions.inTenant(
                tenant,
                () -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM workshop_data WHERE user_id = :member)")
                        .param("member", tenant.member().value())
                        .query(Boolean.class)
                        .single());
        if (!present) {
            transactions.asWorker(() -> {
                insertAssessments(tenant, workshop);
                insertTexts(tenant, workshop);
            });
        }
    }

    private void insertAssessments(Tenant tenant, DemoWorkshop workshop) {
        owned(
                        "INSERT INTO workshop_data (user_id, organisation_id, starcard, flow_assessment, flow_attributes) "
                                + "VALUES (:member, :organisation, :starcard::jsonb, :assessment::jsonb, :attributes::jsonb)",
                        tenant)
                .param("starcard", text(workshop.starcard()))
                .param("assessment", text(workshop.flowAssessment()))
                .param("attributes", text(workshop.flowAttributes()))
                .update();
        owned(
                        "INSERT INTO cantril_ladder (user_id, organisation_id, well_being_level, future_well_being_level, "
                                + "current_factors, future_improvements, quarterly_actions) "
                                + "VALUES (:member, :organisation, :now, :future, :factors, :improvements, :actions)",
                        tenant)
                .param("now", workshop.ladderNow())
                .param("future", workshop.ladderInAYear())
                .param("factors", workshop.currentFactors())
                .param("improvements", workshop.futureImprovements())
                .param("actions", workshop.quarterlyActions())
                .update();
    }

    private void insertTexts(Tenant tenant, DemoWorkshop workshop) {
        owned(
                        "INSERT INTO step_reflections (user_id, organisation_id, strength1, strength2, strength3, strength4, "
                                + "team_values, unique_contribution) "
                                + "VALUES (:member, :organisation, :one, :two, :three, :four, :team, :unique)",
                        tenant)
                .param("one", workshop.strength1())
                .param("two", workshop.strength2())
                .param("three", workshop.strength3())
                .param("four", workshop.strength4())
                .param("team", workshop.teamValues())
                .param("unique", workshop.uniqueContribution())
                .update();
        owned(
                        "INSERT INTO future_self (user_id, organisation_id, future_self) VALUES (:member, :organisation, :text)",
                        tenant)
                .param("text", workshop.futureSelf())
                .update();
        owned(
                        "INSERT INTO final_reflection (user_id, organisation_id, future_letter_text) "
                                + "VALUES (:member, :organisation, :text)",
                        tenant)
                .param("text", workshop.futureLetterText())
                .update();
    }

    private JdbcClient.StatementSpec owned(String sql, Tenant tenant) {
        return jdbc.sql(sql)
                .param("member", tenant.member().value())
                .param("organisation", tenant.organisation().value());
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }
}

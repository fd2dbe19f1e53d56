package com.allstarteams.coach.identity.store;

import com.allstarteams.coach.identity.demo.DemoOrganisation;
import com.allstarteams.coach.identity.demo.DemoOrganisation.DemoAccount;
import com.allstarteams.coach.platform.store.TenantTransactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the demonstration companies. */
@Repository
public class JdbcDemoAccounts {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcDemoAccounts(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Whether any organisation exists already. */
    public boolean hasOrganisations() {
        return transactions.asWorker(() -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM organisations)")
                .query(Boolean.class)
                .single());
    }

    /** Writes all of it in one transaction, with one bcrypt hash for every account. */
    public void insert(List<DemoOrganisation> organisations, String passwordHash) {
        transactions.asWorker(() -> organisations.forEach(organisation -> insert(organisation, passwordHash)));
    }

    private void insert(DemoOrganisation organisation, String passwordHash) {
        UUID organisationId = insertedId(jdbc.sql("INSERT INTO organisations (name) VALUES (:name) RETURNING id")
                .param("name", organisation.name()));
        Map<String, UUID> teams = new HashMap<>();
        for (String team : organisation.teams()) {
            UUID teamId = insertedId(
                    jdbc.sql("INSERT INTO teams (organisation_id, name) VALUES (:organisation, :name) RETURNING id")
                            .param("organisation", organisationId)
                            .param("name", team));
            teams.put(team, teamId);
        }
        for (DemoAccount account : organisation.accounts()) {
            insert(account, organisationId, teams.get(account.team()), passwordHash);
        }
    }

    private void insert(DemoAccount account, UUID organisation, @Nullable UUID team, String passwordHash) {
        UUID user = insertedId(jdbc.sql("""
                        INSERT INTO users (organisation_id, team_id, username, password, email, first_name, last_name,
                          job_title, is_demo_account, ast_workshop_completed, ast_completed_at)
                        VALUES (:organisation, :team, :username, :password, :email, :firstName, :lastName, :jobTitle,
                          true, :completed, CASE WHEN :completed THEN now() END)
                        RETURNING id
                        """)
                .param("organisation", organisation)
                .param("team", team)
                .param("username", account.username())
                .param("password", passwordHash)
                .param("email", account.username() + "@example.org")
                .param("firstName", account.firstName())
                .param("lastName", account.lastName())
                .param("jobTitle", account.jobTitle())
                .param("completed", account.workshopCompleted()));
        for (String role : account.roles()) {
            jdbc.sql("INSERT INTO user_roles (user_id, organisation_id, role) VALUES (:user, :organisation, :role)")
                    .param("user", user)
                    .param("organisation", organisation)
                    .param("role", role)
                    .update();
        }
    }

    private static UUID insertedId(JdbcClient.StatementSpec insert) {
        return insert.query(UUID.class).single();
    }
}

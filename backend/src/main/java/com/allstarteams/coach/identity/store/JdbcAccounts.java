package com.allstarteams.coach.identity.store;

import com.allstarteams.coach.identity.Account;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.identity.Person;
import com.allstarteams.coach.identity.Role;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, looked up before anybody is signed in and therefore by the worker role. */
@Repository
public class JdbcAccounts {

    private static final String SELECT_ACCOUNT = """
            SELECT u.id, u.host_user_id, u.organisation_id, u.team_id, u.username, u.email, u.first_name, u.last_name,
                   u.job_title, u.locale, u.is_demo_account, u.ast_completed_at, u.created_at, u.updated_at,
                   o.name AS organisation,
                   (SELECT string_agg(r.role, ',') FROM user_roles r WHERE r.user_id = u.id) AS roles
            FROM users u JOIN organisations o ON o.id = u.organisation_id
            WHERE u.disabled_at IS NULL AND u.id = :member
            """;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcAccounts(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The account, read in one query; empty when disabled or gone. */
    public Optional<Account> findActive(MemberId member) {
        return transactions.asWorker(() -> jdbc.sql(SELECT_ACCOUNT)
                .param("member", member.value())
                .query(JdbcAccounts::account)
                .optional());
    }

    /** Id and password hash behind a user name, disabled accounts left out. */
    public Optional<Credentials> findCredentials(String username) {
        return transactions.asWorker(() -> jdbc.sql(
                        "SELECT id, password FROM users WHERE username = :username AND disabled_at IS NULL")
                .param("username", username)
                .query((row, number) ->
                        new Credentials(new MemberId(row.getObject("id", UUID.class)), row.getString("password")))
                .optional());
    }

    /** Notes the time of a sign-in. */
    public void recordLogin(MemberId member) {
        transactions.asWorker(() -> {
            jdbc.sql("UPDATE users SET last_login_at = now() WHERE id = :member")
                    .param("member", member.value())
                    .update();
        });
    }

    /** The member behind a user name. */
    public Optional<Tenant> findTenant(String username) {
        return transactions.asWorker(() -> jdbc.sql("SELECT id, organisation_id FROM users WHERE username = :username")
                .param("username", username)
                .query((row, number) -> tenant(row))
                .optional());
    }

    /** The member's own name and role, read under row-level security. */
    public Optional<Person> findPerson(Tenant tenant) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql(
                                "SELECT first_name, job_title FROM users WHERE id = :member AND organisation_id = :organisation")
                        .param("member", tenant.member().value())
                        .param("organisation", tenant.organisation().value())
                        .query((row, number) -> new Person(row.getString("first_name"), row.getString("job_title")))
                        .optional());
    }

    /** Full names of everyone in an organisation who has both. */
    public Map<MemberId, String> namesById(OrganisationId organisation) {
        return transactions.asWorker(() -> jdbc
                .sql("""
                        SELECT id, first_name || ' ' || last_name AS name FROM users
                        WHERE organisation_id = :organisation AND first_name IS NOT NULL AND last_name IS NOT NULL
                        """)
                .param("organisation", organisation.value())
                .query((row, number) -> Map.entry(new MemberId(row.getObject("id", UUID.class)), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        CurrentMember member = new CurrentMember(
                tenant(row),
                row.getString("username"),
                row.getObject("team_id", UUID.class),
                Locale.forLanguageTag(row.getString("locale")),
                roles(row.getString("roles")));
        return new Account(
                member,
                row.getInt("host_user_id"),
                row.getString("organisation"),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("job_title"),
                row.getBoolean("is_demo_account"),
                instant(row, "ast_completed_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        return new Tenant(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new MemberId(row.getObject("id", UUID.class)));
    }

    private static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Stream.of(joined.split(",", -1)).map(Role::ofKey).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * What signing in compares.
     *
     * @param passwordHash bcrypt
     */
    public record Credentials(MemberId member, String passwordHash) {}
}

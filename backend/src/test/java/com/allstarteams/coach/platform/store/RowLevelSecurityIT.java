package com.allstarteams.coach.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.identity.store.JdbcAccounts;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.Visitor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last wall: what PostgreSQL itself shows the application's role, table by table as the catalogue lists them. */
class RowLevelSecurityIT {

    private final CoachServer coach = CoachServer.offline();
    private final DataSource pool = coach.bean(DataSource.class);

    @BeforeEach
    void givesTheFirstMemberSomethingPrivate() {
        Visitor owner = coach.signedIn("member1");
        owner.say(owner.openSession(), "I plan the week");
        owner.put("/api/coaching/reflections/flow-1", Map.of("text", "private"), "If-Match", "\"0\"");
    }

    @Test
    void securesEveryTableThatBelongsToSomebody() {
        List<String> unsecured = coach.database().texts("""
                        SELECT DISTINCT c.relname FROM pg_class c
                        JOIN information_schema.columns f ON f.table_name = c.relname AND f.table_schema = 'coaching'
                        WHERE c.relnamespace = 'coaching'::regnamespace AND c.relkind IN ('r', 'p')
                          AND (f.column_name IN ('user_id', 'organisation_id') OR c.relname IN ('users', 'organisations'))
                          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                        """);

        assertThat(securedTables()).hasSizeGreaterThan(15).contains("coaching_messages", "users", "audit_events");
        assertThat(unsecured).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach_app", "coach_worker"})
    void givesTheApplicationNoPowerOverTheSchema(String role) {
        long powerful = coach.database()
                .count(
                        "pg_roles WHERE rolname = ? AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcanlogin)",
                        role);
        long owned = coach.database()
                .count("pg_class WHERE relnamespace = 'coaching'::regnamespace AND relowner = ?::regrole", role);

        assertThat(powerful).isZero();
        assertThat(owned).isZero();
        assertThat(coach.database().count("pg_roles WHERE rolname = ?", role)).isEqualTo(1);
    }

    @Test
    void worksAsTheBoundRole() throws SQLException {
        String role = onPool(statement -> single(statement, "SELECT current_user"));

        assertThat(role).isEqualTo("coach_app");
    }

    @Test
    void showsNothingOfAnybodyWithoutATenant() throws SQLException {
        for (String table : ownedTables()) {
            String visible = onPool(statement -> count(statement, table, "true"));

            assertThat(visible).as(table).isIn("0", "denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"member2", "other1", "facilitator1", "admin1"})
    void showsNothingOfTheFirstMemberToAnother(String username) {
        Map<String, String> visible = visible(username);

        assertThat(visible).hasSizeGreaterThan(8);
        assertThat(visible)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isIn("0", "denied"));
    }

    @Test
    void showsTheFirstMemberTheirOwn() {
        Map<String, String> visible = visible("member1");

        assertThat(visible)
                .extractingByKeys("coaching_sessions", "coaching_turns", "coaching_messages", "reflection_drafts")
                .doesNotContain("0", "denied");
    }

    @Test
    void readsAResetSettingAsNobody() throws SQLException {
        String visible = onPool(statement -> {
            statement.execute("SET app.member = '" + tenant("member1").member().value() + "'");
            statement.execute("SET app.organisation = '"
                    + tenant("member1").organisation().value() + "'");
            statement.execute("RESET app.member");
            statement.execute("RESET app.organisation");
            return single(statement, "SELECT current_setting('app.member', true)")
                    + count(statement, "coaching_messages", "true");
        });

        assertThat(visible).isEqualTo("0");
    }

    @Test
    void carriesNoTenantToTheNextUseOfAConnection() throws SQLException {
        for (int use = 0; use < 30; use++) {
            visible("member1");
        }

        for (int use = 0; use < 30; use++) {
            assertThat(onPool(statement -> count(statement, "coaching_messages", "true")))
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE coaching_messages SET content = 'x'",
                "DELETE FROM coaching_messages",
                "TRUNCATE coaching_messages CASCADE",
                "UPDATE audit_events SET outcome = 'x'",
                "DELETE FROM audit_events",
                "UPDATE turn_sentences SET content = 'x'",
                "UPDATE users SET disabled_at = NULL",
                "SELECT password FROM users",
                "UPDATE coaching_sessions SET user_id = gen_random_uuid()",
                "DROP TABLE coaching_messages"
            })
    void letsNobodyRewriteWhatWasSaid(String statement) {
        TenantTransactions transactions = coach.bean(TenantTransactions.class);

        assertThatThrownBy(() -> transactions.inTenant(tenant("member1"), () -> {
                    coach.bean(JdbcTemplate.class).execute(statement);
                }))
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
    }

    @Test
    void refusesToWriteForAnother() {
        TenantTransactions transactions = coach.bean(TenantTransactions.class);
        Tenant victim = tenant("member1");

        assertThatThrownBy(() -> transactions.inTenant(tenant("member2"), () -> {
                    coach.bean(JdbcTemplate.class)
                            .update(
                                    "INSERT INTO reflection_drafts (user_id, organisation_id, field_id, content)"
                                            + " VALUES (?, ?, 'flow-2', 'x')",
                                    victim.member().value(),
                                    victim.organisation().value());
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    /** Rows of the first member in each table with a user, as seen by somebody. */
    private Map<String, String> visible(String username) {
        String owner = tenant("member1").member().value().toString();
        TenantTransactions transactions = coach.bean(TenantTransactions.class);
        return tables("column_name = 'user_id'").stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> transactions.inTenant(tenant(username), () -> {
                            var jdbc = coach.bean(JdbcTemplate.class);
                            return Boolean.TRUE.equals(jdbc.queryForObject(
                                            "SELECT has_any_column_privilege('coaching." + table + "', 'SELECT')",
                                            Boolean.class))
                                    ? String.valueOf(jdbc.queryForObject(
                                            "SELECT count(*) FROM " + table + " WHERE user_id = '" + owner + "'",
                                            Long.class))
                                    : "denied";
                        })));
    }

    private List<String> ownedTables() {
        return tables("column_name IN ('user_id', 'organisation_id') AND is_nullable = 'NO'");
    }

    private List<String> tables(String columns) {
        return coach.database()
                .texts("SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'coaching' AND "
                        + columns);
    }

    private List<String> securedTables() {
        return coach.database()
                .texts(
                        "SELECT relname FROM pg_class WHERE relnamespace = 'coaching'::regnamespace AND relforcerowsecurity");
    }

    private Tenant tenant(String username) {
        return coach.bean(JdbcAccounts.class).findTenant(username).orElseThrow();
    }

    private String onPool(OnStatement work) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return work.run(statement);
        }
    }

    private static String count(Statement statement, String table, String condition) throws SQLException {
        return "t".equals(single(statement, "SELECT has_any_column_privilege('coaching." + table + "', 'SELECT')"))
                ? single(statement, "SELECT count(*) FROM coaching." + table + " WHERE " + condition)
                : "denied";
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** Work on a plain statement of the pool. */
    private interface OnStatement {

        String run(Statement statement) throws SQLException;
    }
}

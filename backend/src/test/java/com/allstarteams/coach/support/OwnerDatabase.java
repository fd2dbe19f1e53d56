package com.allstarteams.coach.support;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PostgreSQL as the owner of the schema sees it. Row-level security binds the owner too, so a policy for the owner alone
 * is added to every table; what the application may see stays as it is.
 */
public final class OwnerDatabase {

    private final JdbcClient client;
    private final TransactionTemplate transactions;

    OwnerDatabase(FlywayConnectionDetails details) {
        String url = details.getJdbcUrl() + "?currentSchema=coaching";
        DataSource source = new DriverManagerDataSource(
                url, requireNonNull(details.getUsername()), requireNonNull(details.getPassword()));
        client = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        client.sql("SELECT relname FROM pg_class WHERE relnamespace = 'coaching'::regnamespace AND relrowsecurity")
                .query(String.class)
                .list()
                .forEach(this::letTheOwnerLook);
    }

    private void letTheOwnerLook(String table) {
        client.sql("DROP POLICY IF EXISTS owner_looks ON " + table).update();
        client.sql("CREATE POLICY owner_looks ON " + table + " TO CURRENT_USER USING (true)")
                .update();
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** A count, with the parameters in order. */
    public long count(String from, Object... parameters) {
        return client.sql("SELECT count(*) FROM " + from)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** The first column of every row, with the parameters in order. */
    public List<String> texts(String sql, Object... parameters) {
        return client.sql(sql)
                .params(parameters)
                .query((row, number) -> requireNonNull(row.getString(1)))
                .list();
    }

    /** Does the work while nobody else can write to the turn. */
    public <T> T whileLocked(String turn, Supplier<T> work) {
        return requireNonNull(transactions.execute(locked -> {
            texts("SELECT id FROM coaching_turns WHERE id = ?::uuid FOR UPDATE", turn);
            return work.get();
        }));
    }

    /** The text of every value the application stored in the tables that hold what people said. */
    public String everythingSaid() {
        return client.sql("""
                        SELECT coalesce(string_agg(said, E'\\n'), '') FROM (
                          SELECT s::text AS said FROM coaching_sessions s UNION ALL
                          SELECT t::text FROM coaching_turns t UNION ALL
                          SELECT m::text FROM coaching_messages m UNION ALL
                          SELECT p::text FROM turn_sentences p UNION ALL
                          SELECT a::text FROM audit_events a UNION ALL
                          SELECT l::text FROM coaching_memory l UNION ALL
                          SELECT c::text FROM coaching_commitments c UNION ALL
                          SELECT d::text FROM reflection_drafts d) rows_of_people
                        """).query(String.class).single();
    }

    /** How many rows the application stored in the tables that hold what people did. */
    public long rows() {
        return count("""
                (SELECT 1 FROM coaching_sessions UNION ALL SELECT 1 FROM coaching_turns
                 UNION ALL SELECT 1 FROM coaching_messages UNION ALL SELECT 1 FROM turn_sentences
                 UNION ALL SELECT 1 FROM audit_events UNION ALL SELECT 1 FROM reflection_drafts
                 UNION ALL SELECT 1 FROM coaching_memory UNION ALL SELECT 1 FROM coaching_commitments) everything
                """);
    }

    /** Lets a conversation look as if nobody had written in it for that long. */
    public void letRest(String conversation, Duration time) {
        client.sql("UPDATE coaching_sessions SET updated_at = now() - make_interval(secs => ?) WHERE id = ?::uuid")
                .params(time.toSeconds(), conversation)
                .update();
    }

    /** The state of the newest turn of a conversation. */
    public String lastState(String conversation) {
        return client.sql("SELECT state FROM coaching_turns WHERE session_id = ? ORDER BY created_at DESC LIMIT 1")
                .param(UUID.fromString(conversation))
                .query(String.class)
                .single();
    }
}

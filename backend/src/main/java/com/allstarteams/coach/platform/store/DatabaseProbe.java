package com.allstarteams.coach.platform.store;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks PostgreSQL how it is. */
@Component
public class DatabaseProbe {

    private final JdbcClient jdbc;

    DatabaseProbe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a query is answered now. */
    public boolean isUp() {
        try {
            return jdbc.sql("SELECT 1").query(Integer.class).single() == 1;
        } catch (DataAccessException | TransactionException down) {
            return false;
        }
    }

    /** Version of the server and role of the application. */
    public DatabaseState read() {
        return jdbc.sql("""
                        SELECT current_setting('server_version') AS version, current_user AS role,
                               current_setting('synchronous_commit') AS synchronous_commit
                        """)
                .query((row, number) -> new DatabaseState(
                        row.getString("version"), row.getString("role"), row.getString("synchronous_commit")))
                .single();
    }

    /** What operators see of the database. */
    public record DatabaseState(String serverVersion, String role, String synchronousCommit) {}
}

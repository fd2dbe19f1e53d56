package com.allstarteams.coach.platform.database;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** Looks at the PostgreSQL that {@code DATABASE_URL} names before anything depends on it. */
final class ExternalServer {

    private static final String REFUSED_PREFIX = "28";
    private static final String MAY_PREPARE = """
            SELECT rolsuper OR rolcreaterole
                OR (SELECT count(*) FROM pg_roles r
                    WHERE r.rolname IN ('coach_app', 'coach_worker') AND pg_has_role(r.oid, 'MEMBER')) = 2
            FROM pg_roles WHERE rolname = current_user
            """;

    private ExternalServer() {}

    /**
     * Connects once.
     *
     * @throws InvalidSetting when it does not answer within five seconds, refuses the user, or lets the user neither make
     *     nor use the application's roles
     */
    static void check(DatabaseAddress address) {
        Properties login = new Properties();
        login.setProperty("user", address.username());
        login.setProperty("password", address.password());
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "5");
        try (Connection connection = new Driver().connect(address.jdbcUrl(), login)) {
            if (connection == null || !mayPrepare(connection)) {
                throw new InvalidSetting(
                        "DATABASE_URL",
                        "names a user who may not make the roles coach_app and coach_worker",
                        "Grant the user CREATEROLE, or make both roles and grant them to the user");
            }
        } catch (SQLException failure) {
            throw unusable(failure);
        }
    }

    private static boolean mayPrepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MAY_PREPARE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static InvalidSetting unusable(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith(REFUSED_PREFIX)
                ? new InvalidSetting(
                        "DATABASE_URL", "names a user or password that PostgreSQL refuses", "Check both and try again")
                : new InvalidSetting(
                        "DATABASE_URL",
                        "leads to no PostgreSQL: " + failure.getMessage(),
                        "Check host, port and database name, and that the server is running");
    }
}

package com.platform135.tools.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Held by the instance that runs an import for as long as it does. It belongs to a database session, so that it is gone the moment its
 * instance is.
 */
final class RunLock implements AutoCloseable {

    private static final int NAMESPACE = 135;

    private final Connection connection;
    private final UUID importId;

    private RunLock(Connection connection, UUID importId) {
        this.connection = connection;
        this.importId = importId;
    }

    static RunLock take(DataSource source, UUID importId) {
        Connection connection = connect(source);
        ask(connection, "select pg_advisory_lock(?, hashtext(?)), true", importId);
        return new RunLock(connection, importId);
    }

    /** Whether some living instance runs the import. */
    static boolean isHeld(DataSource source, UUID importId) {
        Connection connection = connect(source);
        boolean free = ask(connection, "select null, pg_try_advisory_lock(?, hashtext(?))", importId);
        if (free) {
            new RunLock(connection, importId).close();
        } else {
            close(connection);
        }
        return !free;
    }

    private static Connection connect(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("run lock", null, e);
        }
    }

    private static boolean ask(Connection connection, String sql, UUID importId) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, NAMESPACE);
            statement.setString(2, importId.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(2);
            }
        } catch (SQLException e) {
            close(connection);
            throw new UncategorizedSQLException("run lock", sql, e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("run lock", null, e);
        }
    }

    @Override
    public void close() {
        ask(connection, "select null, pg_advisory_unlock(?, hashtext(?))", importId);
        close(connection);
    }
}

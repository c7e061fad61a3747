package com.platform135.app.oracle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A DuckDB in memory; statements are texts, values are written into them by {@link #quoted}. */
final class Duck implements AutoCloseable {

    /** Reads one row of a result. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Statement statement;

    Duck() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            statement = connection.createStatement();
            statement.execute("set threads = 1");
            statement.execute("set memory_limit = '2GB'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String quoted(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }

    /** Runs statements, separated by a semicolon at the end of a line. */
    void run(String sql) {
        for (String one : sql.split(";\\s*\\n|;\\s*$")) {
            if (!one.isBlank()) {
                runOne(one);
            }
        }
    }

    private void runOne(String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader) {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String sql) {
        return Objects.requireNonNull(list(sql, row -> row.getLong(1)).get(0));
    }

    List<String> texts(String sql) {
        return list(sql, row -> row.getString(1));
    }

    @Override
    public void close() {
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package com.platform135.db.sales;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;

/** The partitions of {@code core.order_line}, one a month, made when a month's first lines arrive. */
final class MonthTable {

    private static final String CREATE = """
            create table %1$s (like core.order_line including defaults, check (order_date >= '%2$s' and order_date < '%3$s'))
            """;
    private static final List<String> ATTACH = List.of(
            "alter table %1$s add primary key (retailer_id, order_date, order_id, line_no)",
            "create index on %1$s using brin (order_date) with (pages_per_range = 16)",
            "alter table core.order_line attach partition %1$s for values from ('%2$s') to ('%3$s')",
            "alter table %1$s drop constraint %4$s_order_date_check");

    private MonthTable() {}

    static String name(YearMonth month) {
        return "core." + shortName(month);
    }

    private static String shortName(YearMonth month) {
        return "order_line_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    static boolean exists(Connection connection, YearMonth month) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, name(month));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** A table for the month that is no partition yet and has no index, which is the fastest to fill. */
    static void create(Connection connection, YearMonth month) throws SQLException {
        execute(connection, CREATE, month);
    }

    /** Gives a filled table its indexes and makes it a partition. */
    static void attach(Connection connection, YearMonth month) throws SQLException {
        for (String statement : ATTACH) {
            execute(connection, statement, month);
        }
    }

    private static void execute(Connection connection, String sql, YearMonth month) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(
                    name(month), month.atDay(1), month.plusMonths(1).atDay(1), shortName(month)));
        }
    }
}

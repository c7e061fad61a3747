package com.platform135.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.duckdb.DuckDBConnection;

/** The same lines in DuckDB, in narrow typed columns with dense ids, dated facts and assignments beside them: what the store is held against. */
final class DuckLines implements AutoCloseable {

    private final DuckDBConnection connection;

    DuckLines(Path folder) throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            for (String sql : load(folder)) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> load(Path folder) {
        String retailers =
                "read_csv(['%1$s/retailers.csv', '%1$s/retailers-changes.csv'], header = true, all_varchar = true)"
                        .formatted(folder);
        return List.of(
                "set threads = 2",
                "set memory_limit = '6GB'",
                "create table spec as select row_number() over (order by spec_code)::smallint as spec, spec_code as code from"
                        + " read_csv('" + folder + "/specs.csv', header = true, all_varchar = true)",
                "create table shop as select row_number() over (order by licence_no)::int as shop, licence_no, "
                        + "min(opened_on)::date as opened, max(closed_on)::date as closed from " + retailers
                        + " group by licence_no",
                "create table facts as select shop, coalesce(facts_from, opened_on)::date as from_date, format, status from "
                        + retailers + " join shop using (licence_no)",
                "create table held as select shop, from_date::date as from_date, manager from (select licence_no, manager, "
                        + "coalesce(facts_from, opened_on) as from_date from " + retailers
                        + " union all select licence_no, manager, from_date from read_csv('" + folder
                        + "/assignments.csv', header = true, all_varchar = true)) join shop using (licence_no)",
                "create table person as select row_number() over (order by username)::smallint as manager_id, username from "
                        + "read_csv('" + folder + "/staff.csv', header = true, all_varchar = true)",
                "create table line as select o.order_date::date as day, shop.shop, spec, order_qty::int as qty, "
                        + "need_qty::int as need, coalesce(nullif(limit_qty, ''), '0')::int as lim, "
                        + "(price::decimal(10, 2) * 100)::int as fen, p.manager_id from read_csv('" + folder
                        + "/orders-*.csv', header = true, all_varchar = true) o join shop using (licence_no) "
                        + "join spec on spec.code = spec_code "
                        + "asof join held h on h.shop = shop.shop and h.from_date <= o.order_date::date "
                        + "join person p on p.username = h.manager order by day");
    }

    /** Any question; the result is read to its end. */
    void ask(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The figures of a question; the result is read to its end. Returns the quantity of the total. */
    long answer(BenchQuestion question) {
        return run(connection, sql(question));
    }

    private static long run(Connection on, String sql) {
        try (Statement statement = on.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            long quantity = 0;
            while (rows.next()) {
                quantity += rows.getLong("qty");
            }
            return quantity;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String sql(BenchQuestion question) {
        String to = "date '" + question.to() + "'";
        String group = question.each()
                ? "l.spec"
                : question.by().equals("month") ? "date_trunc('month', l.day)" : "any_format.format";
        String specs = question.specCodes().isEmpty()
                ? ""
                : "and l.spec in (select spec from spec where code in ("
                        + question.specCodes().stream()
                                .map(code -> "'" + code + "'")
                                .collect(Collectors.joining(", "))
                        + "))";
        String owner = question.manager().isEmpty()
                ? ""
                : "and l.manager_id = (select manager_id from person where username = '" + question.manager() + "')";
        String kept = question.manager().isEmpty()
                ? ""
                : "and shop.shop in (select shop from held_then where manager = '" + question.manager() + "')";
        return """
               with held_then as (
                   select shop, arg_max(manager, from_date) as manager from held where from_date <= %1$s group by shop
               )
               , any_format as (
                   select shop, arg_max(format, from_date) as format, arg_max(status, from_date) as status
                   from facts where from_date <= %1$s group by shop
               )
               , n as (
                   select shop.shop from shop join any_format using (shop)
                   where status = 'ACTIVE' and opened <= %1$s and (closed is null or closed > %1$s) %6$s
               )
               select %2$s as grp, count(distinct n.shop) filter (qty > 0) as ordering, sum(qty) as qty, sum(qty::bigint * fen) as fen
               from line l left join n on n.shop = l.shop left join any_format on any_format.shop = l.shop
               where l.day between date '%3$s' and %1$s %4$s %5$s
               group by grp
               """.formatted(to, group, question.from(), specs, owner, kept);
    }

    /** The questions in any order, eight at a time; answers a second. */
    double mixed(List<BenchQuestion> questions, int seconds) throws InterruptedException, SQLException {
        AtomicLong answered = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Connection own = connection.duplicate();
            Random random = new Random(t);
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    run(own, sql(questions.get(random.nextInt(questions.size()))));
                    answered.incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answered.get() / (double) seconds;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

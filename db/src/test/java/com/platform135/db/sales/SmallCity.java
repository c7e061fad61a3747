package com.platform135.db.sales;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.DataVersions;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.OrderImportRequest.Mode;
import com.platform135test.TestDatabase;

/**
 * A province of one city with two branches, three markets and four customer managers, on a database of its own:
 *
 * <pre>
 * 1 P ─ 2 C ─┬─ 3 B1 ─┬─ 4 M11: 11 wang, 12 liu
 *            │        └─ 5 M12: 13 chen
 *            └─ 6 B2 ─── 7 M21: 14 zhao
 * </pre>
 */
final class SmallCity {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final DataSource source = pool();
    final JdbcClient jdbc = JdbcClient.create(source);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    final OrderImport orders = new OrderImport(source, transactions, Path.of(System.getProperty("java.io.tmpdir")));

    private static DataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.fresh());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    SmallCity() {
        jdbc.sql("""
                insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                    (1, 'P', '省', 'PROVINCE', null), (2, 'C', '市', 'CITY', 1)
                  , (3, 'B1', '甲', 'BRANCH', 2), (4, 'M11', '甲一', 'MARKET', 3), (5, 'M12', '甲二', 'MARKET', 3)
                  , (6, 'B2', '乙', 'BRANCH', 2), (7, 'M21', '乙一', 'MARKET', 6)
                """).update();
        jdbc.sql("""
                insert into core.staff (staff_id, username, name, role, organisation_id) values
                    (11, 'wang', '王', 'CUSTOMER_MANAGER', 4), (12, 'liu', '刘', 'CUSTOMER_MANAGER', 4)
                  , (13, 'chen', '陈', 'CUSTOMER_MANAGER', 5), (14, 'zhao', '赵', 'CUSTOMER_MANAGER', 7)
                """).update();
        directory(() -> new OrganisationTree(jdbc).rebuildClosure());
    }

    /** Changes master data as an import does: the directory's version rises with it. */
    void directory(Runnable change) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            new DataVersions(jdbc).bump(DataVersions.Body.DIRECTORY);
            change.run();
        });
    }

    /** Specs 1 to count with codes 100001, 100002 … */
    SmallCity withSpecs(int count) {
        for (int id = 1; id <= count; id++) {
            withSpec(id);
        }
        return this;
    }

    SmallCity withSpec(int id) {
        directory(
                () -> jdbc.sql("""
                        insert into core.spec (spec_id, spec_code, name, brand, in_province, price_class, wholesale_fen, retail_fen)
                        values (:id, :code, :code, '牌', true, 2, 10000, 12000)
                        """).param("id", id).param("code", specCode(id)).update());
        return this;
    }

    static String specCode(int specId) {
        return String.valueOf(100000 + specId);
    }

    static String licence(int retailerId) {
        return "3201%08d".formatted(retailerId);
    }

    /** A retailer whose ordinal is its id, opened, with its first facts and its first manager, all on one day. */
    SmallCity withRetailer(int id, String openedOn, int managerId, String format, String market, int scale) {
        directory(() -> {
            jdbc.sql("""
                    insert into core.retailer (retailer_id, ordinal, licence_no, name, opened_on)
                    values (:id, :id, :licence, :licence, cast(:opened as date))
                    """)
                    .param("id", id)
                    .param("licence", licence(id))
                    .param("opened", openedOn)
                    .update();
            jdbc.sql("""
                    insert into core.retailer_facts (retailer_id, from_date, format, market_type, scale, tier, status)
                    values (:id, cast(:opened as date), :format, :market, :scale, 10, 'ACTIVE')
                    """)
                    .param("id", id)
                    .param("opened", openedOn)
                    .param("format", format)
                    .param("market", market)
                    .param("scale", scale)
                    .update();
        });
        return assign(id, openedOn, managerId);
    }

    SmallCity withRetailer(int id, int managerId) {
        return withRetailer(id, "2020-01-01", managerId, "Z", "C", 2);
    }

    SmallCity assign(int retailerId, String from, int managerId) {
        directory(() -> jdbc.sql("""
                        insert into core.assignment (retailer_id, from_date, staff_id) values (:id, cast(:from as date), :staff)
                        """)
                .param("id", retailerId)
                .param("from", from)
                .param("staff", managerId)
                .update());
        return this;
    }

    /** A line of an order file; prices as text, limit null where there is none. */
    record Row(
            String orderNo,
            String date,
            String licence,
            String spec,
            String need,
            @Nullable String limit,
            String ordered,
            String price) {

        static Row of(String orderNo, String date, int retailer, int spec, int need, int ordered) {
            return of(orderNo, date, retailer, spec, need, null, ordered, "100.00");
        }

        static Row of(
                String orderNo,
                String date,
                int retailer,
                int spec,
                int need,
                @Nullable Integer limit,
                int ordered,
                String price) {
            return new Row(
                    orderNo,
                    date,
                    SmallCity.licence(retailer),
                    specCode(spec),
                    String.valueOf(need),
                    limit == null ? null : limit.toString(),
                    String.valueOf(ordered),
                    price);
        }

        @Nullable
        String[] cells() {
            return new @Nullable String[] {orderNo, date, licence, spec, need, limit, ordered, price, "网上"};
        }
    }

    /** What an import gave: its id, the counts, the refused rows. */
    record Imported(UUID id, OrderImportResult result, List<OrderReject> rejects) {}

    Imported load(Row... rows) {
        return load(Mode.VALID_ROWS, false, List.of(rows));
    }

    Imported load(Mode mode, boolean dryRun, List<Row> rows) {
        UUID id = UUID.randomUUID();
        try (OrderImportRun run = orders.start(new OrderImportRequest(id, mode, dryRun, TODAY))) {
            int number = 1;
            for (Row row : rows) {
                run.row(number++, row.cells());
            }
            OrderImportResult result = run.finish((phase, done) -> {}, r -> {});
            List<OrderReject> rejects = new ArrayList<>();
            run.rejects(rejects::add);
            return new Imported(id, result, rejects);
        }
    }

    long lineCount() {
        return jdbc.sql("select count(*) from core.order_line")
                .query(Long.class)
                .single();
    }
}

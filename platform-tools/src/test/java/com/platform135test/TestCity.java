package com.platform135test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.DataVersions;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.OrderImport;
import com.platform135.db.sales.OrderImportRequest;
import com.platform135.db.sales.OrderImportRun;
import com.platform135.db.sales.SalesStore;

/**
 * A city with two branches on a database of its own; shops, specs and orders are added by the test that needs them.
 *
 * <pre>
 * NJ 南京 ─┬─ JN 江宁 ─┬─ JN1 东山: wang, liu
 *          │           └─ JN2 秣陵: sun
 *          └─ PK 浦口 ─── PK1 江浦: chen
 * </pre>
 *
 * Also {@code mm} (JN1), {@code branch} (JN), {@code other} (PK), {@code city} (NJ) and {@code admin}. Today is 2026-11-22.
 */
public final class TestCity {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final LocalDate OPENED = LocalDate.of(2020, 1, 1);

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final Map<String, Integer> managers = Map.of("wang", 11, "liu", 12, "sun", 13, "chen", 14);
    private final Map<String, Integer> shops = new HashMap<>();
    private final List<String[]> orders = new ArrayList<>();
    private int numbered;

    public TestCity() {
        directory("""
                insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                    (1, 'NJ', '南京市公司', 'CITY', null), (2, 'JN', '江宁分公司', 'BRANCH', 1), (3, 'PK', '浦口分公司', 'BRANCH', 1)
                  , (4, 'JN1', '东山市场部', 'MARKET', 2), (5, 'JN2', '秣陵市场部', 'MARKET', 2), (6, 'PK1', '江浦市场部', 'MARKET', 3)
                """);
        directory("""
                insert into core.staff (staff_id, username, name, role, organisation_id) values
                    (11, 'wang', '王海', 'CUSTOMER_MANAGER', 4), (12, 'liu', '刘佳', 'CUSTOMER_MANAGER', 4)
                  , (13, 'sun', '孙悦', 'CUSTOMER_MANAGER', 5), (14, 'chen', '陈思远', 'CUSTOMER_MANAGER', 6)
                  , (21, 'mm', '赵敏', 'MARKET_MANAGER', 4), (22, 'branch', '周敏', 'BRANCH_STAFF', 2)
                  , (23, 'other', '钱进', 'BRANCH_STAFF', 3), (24, 'city', '吴越', 'CITY_STAFF', 1), (25, 'admin', '管理员', 'ADMIN', null)
                """);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> new OrganisationTree(jdbc).rebuildClosure());
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A store of its own over the city's orders, as far as they are {@linkplain #orders() brought in}. */
    public SalesStore store() {
        return new SalesStore(source, 64 << 20);
    }

    /** An open, active 食杂店 in a town since 2020. */
    public TestCity shop(String licence, String manager) {
        return shop(licence, manager, "Z");
    }

    public TestCity shop(String licence, String manager, String format) {
        return shop(licence, manager, format, OPENED);
    }

    public TestCity shop(String licence, String manager, String format, LocalDate opened) {
        int id = shops.size() + 1;
        shops.put(licence, id);
        directory("""
                insert into core.retailer (retailer_id, ordinal, licence_no, name, opened_on)
                values (%1$d, %1$d, '%2$s', '店%2$s', date '%3$s')
                """.formatted(id, licence, opened));
        directory("""
                insert into core.retailer_facts (retailer_id, from_date, format, market_type, area_type, scale, tier, visit_class, terminal, status)
                values (%d, date '%s', '%s', 'C', 'URBAN', 2, 15, 'B', 'MODERN', 'ACTIVE')
                """.formatted(id, opened, format));
        return assigned(licence, manager, opened);
    }

    /** From the day on the shop is the manager's. */
    public TestCity assigned(String licence, String manager, LocalDate from) {
        directory("insert into core.assignment (retailer_id, from_date, staff_id) values (%d, date '%s', %d)"
                .formatted(shops.get(licence), from, managers.get(manager)));
        return this;
    }

    /** The shop orders on this weekday, 1 Monday – 7 Sunday. */
    public TestCity ordersOn(String licence, int weekday) {
        directory("update core.retailer_facts set order_weekday = %d where retailer_id = %d"
                .formatted(weekday, shops.get(licence)));
        return this;
    }

    public TestCity closed(String licence, LocalDate on) {
        directory("update core.retailer set closed_on = date '%s' where licence_no = '%s'".formatted(on, licence));
        return this;
    }

    /** A spec of 88.00 元 a 条 wholesale, 100 元 retail. */
    public TestCity spec(String code, String name) {
        directory("""
                insert into core.spec (spec_code, name, brand, in_province, price_class, wholesale_fen, retail_fen)
                values ('%s', '%s', '%s', false, 3, 8800, 10000)
                """.formatted(code, name, name.replaceFirst("\\(.*", "")));
        return this;
    }

    /**
     * A set published by a unit.
     *
     * @param target a fraction for every spec, or null
     */
    public int brandSet(
            String name, String org, @Nullable String target, LocalDate from, LocalDate to, String... specs) {
        int id = jdbc.sql("""
                        insert into core.brand_set (name, organisation_id)
                        select :name, organisation_id from core.organisation where code = :org
                        returning brand_set_id
                        """)
                .param("name", name)
                .param("org", org)
                .query(Integer.class)
                .single();
        for (String spec : specs) {
            jdbc.sql("""
                    insert into core.brand_set_spec (brand_set_id, spec_id, target_rate, from_date, to_date)
                    select :set, spec_id, cast(:target as numeric), :from, :to from core.spec where spec_code = :spec
                    """)
                    .param("set", id)
                    .param("spec", spec)
                    .param("target", target)
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
        return id;
    }

    /** An order of one line at 88.00; nothing is written before {@link #orders()}. */
    public TestCity order(String date, String licence, String spec, int ordered) {
        return order("D%05d".formatted(++numbered), date, licence, spec, ordered, "88.00");
    }

    public TestCity order(String orderNo, String date, String licence, String spec, int ordered, String price) {
        String quantity = String.valueOf(ordered);
        orders.add(new String[] {orderNo, date, licence, spec, quantity, null, quantity, price, null});
        return this;
    }

    /** An order of one line at 88.00 with all that was wanted and allowed; a limit of null is none. */
    public TestCity wanted(String date, String licence, String spec, int need, @Nullable Integer limit, int ordered) {
        orders.add(new String[] {
            "D%05d".formatted(++numbered),
            date,
            licence,
            spec,
            String.valueOf(need),
            limit == null ? null : String.valueOf(limit),
            String.valueOf(ordered),
            "88.00",
            null
        });
        return this;
    }

    /** Brings all orders in as one file. */
    public TestCity orders() {
        OrderImport orderImport = new OrderImport(source, transactions, Path.of(System.getProperty("java.io.tmpdir")));
        OrderImportRequest request =
                new OrderImportRequest(UUID.randomUUID(), OrderImportRequest.Mode.ALL_OR_NOTHING, false, TODAY);
        try (OrderImportRun run = orderImport.start(request)) {
            for (int i = 0; i < orders.size(); i++) {
                run.row(i + 2, orders.get(i));
            }
            if (!run.finish((phase, rows) -> {}, result -> {}).applied()) {
                List<String> refused = new ArrayList<>();
                run.rejects(reject -> refused.add(reject.toString()));
                throw new IllegalArgumentException(refused.toString());
            }
        }
        orders.clear();
        return this;
    }

    private void directory(String sql) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            new DataVersions(jdbc).bump(DataVersions.Body.DIRECTORY);
            jdbc.sql(sql).update();
        });
    }
}

package com.platform135.app.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.PlatformUser;

/**
 * Two branches with a market each, and one of everything that has an id: all of it belongs to 王 of the first market, or to that market.
 * 王's colleague 赵 has a shop in the same market, 刘 one in the other.
 */
final class ForeignThings {

    static final String LICENCE = "320115000001";

    private final JdbcClient jdbc;
    private final Map<String, String> ids = new LinkedHashMap<>();
    final PlatformUser wang;
    final PlatformUser zhao;
    final PlatformUser liu;
    final PlatformUser manager;
    final PlatformUser otherManager;
    final PlatformUser branch;
    final PlatformUser otherBranch;
    final PlatformUser admin;

    ForeignThings(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        People people = new People(database);
        people.settle();
        wang = people.add("foreign-wang", StaffRole.CUSTOMER_MANAGER, 4);
        zhao = people.add("foreign-zhao", StaffRole.CUSTOMER_MANAGER, 4);
        liu = people.add("foreign-liu", StaffRole.CUSTOMER_MANAGER, 5);
        manager = people.add("foreign-mm", StaffRole.MARKET_MANAGER, 4);
        otherManager = people.add("foreign-mm2", StaffRole.MARKET_MANAGER, 5);
        branch = people.add("foreign-branch", StaffRole.BRANCH_STAFF, 2);
        otherBranch = people.add("foreign-branch2", StaffRole.BRANCH_STAFF, 3);
        admin = people.add("foreign-admin", StaffRole.ADMIN, null);
        shops();
        privateThings();
        visit();
        problem();
        plans();
        area();
    }

    /** The id of each kind of thing, as an address has it. */
    Map<String, String> ids() {
        return ids;
    }

    private String add(String name, String sql) {
        String id = UUID.randomUUID().toString();
        run(sql.replace(":" + name, "'" + id + "'"));
        ids.put(name, id);
        return id;
    }

    private void run(String sql) {
        String filled = sql.replace(":wang", String.valueOf(wang.staffId()))
                .replace(":zhao", String.valueOf(zhao.staffId()))
                .replace(":liu", String.valueOf(liu.staffId()))
                .replace(":mm", String.valueOf(manager.staffId()));
        for (Map.Entry<String, String> known : ids.entrySet()) {
            filled = filled.replace(":" + known.getKey() + ":", "'" + known.getValue() + "'");
        }
        jdbc.sql(filled).update();
    }

    private void shops() {
        run("""
                insert into core.retailer (retailer_id, ordinal, licence_no, name, opened_on) values
                  (1, 1, '320115000001', '南中路副食', date '2020-01-01')
                , (2, 2, '320115000002', '北中路副食', date '2020-01-01')
                , (3, 3, '320115000003', '东中路副食', date '2020-01-01')
                """);
        run("""
                insert into core.retailer_facts (retailer_id, from_date, format, market_type, scale, tier, visit_class, status)
                select retailer_id, date '2020-01-01', 'Z', 'C', 2, 15, 'A', 'ACTIVE' from core.retailer
                """);
        run("""
                insert into core.assignment (retailer_id, from_date, staff_id) values
                  (1, date '2020-01-01', :wang), (2, date '2020-01-01', :zhao), (3, date '2020-01-01', :liu)
                """);
        run(
                "insert into core.spec (spec_id, spec_code, name, brand, in_province, price_class, wholesale_fen, retail_fen)"
                        + " overriding system value values (1, '6901028000001', '苏烟', '苏烟', true, 1, 40000, 45000)");
        run("update core.data_version set version = version + 1");
        ids.put("licence", LICENCE);
        add("correction", """
                insert into core.retailer_correction (retailer_id, correction_id, field, wanted, asked_by, asked_at)
                values (1, :correction, 'name', '南中路副食店', :wang, now())
                """);
        ids.put("manager", String.valueOf(wang.staffId()));
        ids.put("unit", "M1");
        ids.put("unitId", "4");
    }

    private void privateThings() {
        add("subscription", """
                insert into tools.subscription (subscription_id, staff_id, name, address, rhythm, roles, to_myself, active_from, changed_at)
                values (:subscription, :wang, '每周', '/tools/retailers', 'WEEK', '{}', true, date '2026-01-01', now())
                """);
        add("export", """
                insert into tools.export_job
                    (export_id, staff_id, role, organisation_id, title, format, address, total_rows, state, expires_at)
                values (:export, :wang, 'CUSTOMER_MANAGER', 4, '客户', 'CSV', '/tools/retailers', 1, 'READY', now() + interval '1 day')
                """);
        add("message", """
                insert into tools.message (staff_id, message_id, message_key, arguments, path, sent_at)
                values (:wang, :message, 'tools.subscription.message', '{}', '/', now())
                """);
        add("customerSet", """
                insert into tools.customer_set (customer_set_id, name, kind, owner_id, changed_at, changed_by)
                values (:customerSet, '王的集', 'FIXED', :wang, now(), '王')
                """);
        run(
                "insert into tools.customer_set_member (customer_set_id, retailer_id, from_time, from_by) values (:customerSet:, 1, now(), '王')");
        run("insert into core.brand_set (brand_set_id, name, owner_id, published) overriding system value"
                + " values (901, '王的品牌集', :wang, false)");
        run("insert into core.brand_set_spec (brand_set_id, spec_id) values (901, 1)");
        ids.put("brandSet", "901");
        run("insert into core.brand_set (brand_set_id, name, owner_id, published) overriding system value"
                + " values (902, '王的另一个', :wang, false)");
        ids.put("spareBrandSet", "902");
        add("spareSet", """
                insert into tools.customer_set (customer_set_id, name, kind, owner_id, changed_at, changed_by)
                values (:spareSet, '王的另一个', 'FIXED', :wang, now(), '王')
                """);
        run("insert into tools.saved_view (saved_view_id, staff_id, path, name, query) overriding system value"
                + " values (901, :wang, '/tools/retailers', '王的', '')");
        ids.put("view", "901");
        run(
                "insert into app.access_token (token_id, staff_id, name, token_hash, created_at, expires_at) overriding system value"
                        + " values (901, :wang, '王的', '\\x00', now(), now() + interval '1 day')");
        ids.put("token", "901");
        add("import", """
                insert into tools.import (import_id, kind, file_name, file_bytes, mode, dry_run, status, created_by, created_at)
                values (:import, 'orders', 'orders.csv', 1, 'VALID_ROWS', false, 'DONE', 'admin', now())
                """);
    }

    private void visit() {
        add("visit", """
                insert into core.visit (retailer_id, visit_id, staff_id, visit_date, started_at, method, updated_at, received_at)
                values (1, :visit, :wang, current_date, now(), 'ON_SITE', now(), now())
                """);
        add("photo", """
                insert into core.visit_photo
                    (retailer_id, visit_id, photo_id, content_type, size_bytes, sha256, storage_key, received_at)
                values (1, :visit:, :photo, 'image/jpeg', 3, '\\x00', 'k', now())
                """);
        add("matter", """
                insert into core.matter (retailer_id, matter_id, visit_id, staff_id, kind, body, raised_on, changed_at)
                values (1, :matter, :visit:, :wang, 'REQUEST', '要货架', current_date, now())
                """);
    }

    private void problem() {
        add("problem", """
                insert into core.problem (problem_id, staff_id, organisation_id, raised_on, point, severity, title, revision, changed_at, changed_by)
                values (:problem, :wang, 4, current_date, 'CUSTOMER', 'HIGH', '铺货下滑', 0, now(), '王')
                """);
        add("evidence", """
                insert into core.problem_evidence (problem_id, evidence_id, title, content, taken_at, taken_by)
                values (:problem:, :evidence, '证据', '{"columns":[],"rows":[],"conditions":[],"notes":[],"asOf":"2026-11-22T00:00:00Z","more":0}', now(), :wang)
                """);
    }

    private void area() {
        add("area", """
                insert into analysis.area_decision
                    (decision_id, organisation_id, area_type, hit_on, shops, needed, expected_gain, kind, note, until_on, due_on, decided_by, decided_on, decided_at)
                values (:area, 4, 'URBAN', current_date, 10, 1, 20, 'ADOPTED', '补一户', current_date + 30, current_date + 30, :mm, current_date, now())
                """);
    }

    private void plans() {
        for (String kind : new String[] {"MONTH_PLAN", "WEEK_PLAN"}) {
            boolean month = kind.equals("MONTH_PLAN");
            String line = UUID.randomUUID().toString();
            ids.put(month ? "monthLine" : "weekItem", line);
            run("""
                    insert into plan.publication (subject_id, version, kind, organisation_id, from_date, to_date, document, published_at, published_by)
                    values (gen_random_uuid(), 1, '%s', 4, date '%s', date '%s'
                      , '{"fields": {}, "entries": [{"id": "%s", "fields": {"point": "CUSTOMER", "focus": "走访", "note": "走访", "managers": "%d"}}]}', now(), :mm)
                    """.formatted(
                            kind,
                            month ? "2026-11-01" : "2026-11-16",
                            month ? "2026-12-01" : "2026-11-23",
                            line,
                            wang.staffId()));
        }
    }

    /** How many rows there are of everything an outsider might have changed. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : new String[] {
            "tools.subscription",
            "tools.subscription_refusal",
            "tools.export_job",
            "tools.message",
            "tools.customer_set",
            "tools.customer_set_member",
            "core.brand_set",
            "core.brand_set_spec",
            "tools.saved_view",
            "app.access_token",
            "tools.import",
            "core.visit",
            "core.visit_photo",
            "core.visit_review",
            "core.visit_comment",
            "core.matter",
            "evaluate.escalation",
            "core.problem",
            "core.problem_comment",
            "core.problem_evidence",
            "core.problem_shop",
            "core.retailer_contact",
            "core.retailer_correction",
            "plan.publication_reader",
            "plan.publication_review",
            "plan.publication_taking",
            "analysis.area_decision",
            "plan.month_plan",
            "plan.week_plan",
            "core.visit_version"
        }) {
            counts.put(
                    table,
                    jdbc.sql("select coalesce(sum(hashtext(t::text)), 0) from " + table + " t")
                            .query(Long.class)
                            .single());
        }
        return counts;
    }
}

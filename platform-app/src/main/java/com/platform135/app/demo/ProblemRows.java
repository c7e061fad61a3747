package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the demo's problems, told as of earlier days. */
@Component
class ProblemRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProblemRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A shop's or a spec's cartons in a month and in the month before. */
    record Fall(int managerId, int id, String key, String name, long before, long now) {}

    /** A problem of the demo. */
    record Told(
            UUID id,
            int staffId,
            int unitId,
            @Nullable Integer managerId,
            LocalDate raisedOn,
            ProblemTales.Tale tale,
            String title,
            String causes,
            String state,
            @Nullable String outcome,
            @Nullable LocalDate closedOn,
            OffsetDateTime changedAt,
            String changedBy) {}

    /** Of each customer manager the shops that fell most in a month, the worst first. */
    Map<Integer, List<Fall>> shopsThatFell(YearMonth month) {
        return byManager(jdbc.sql("""
                        select manager_id, id, key, name, before, now
                        from (
                            select x.*, row_number() over (partition by manager_id order by now - before, id) as place
                            from (
                                select a.staff_id as manager_id, r.retailer_id as id, r.licence_no as key, r.name
                                     , sum(l.order_qty) filter (where l.order_date < :month) as before
                                     , coalesce(sum(l.order_qty) filter (where l.order_date >= :month), 0) as now
                                from core.order_line l
                                join core.retailer r on r.retailer_id = l.retailer_id and r.closed_on is null
                                cross join lateral (
                                    select a.staff_id from core.assignment a
                                    where a.retailer_id = r.retailer_id order by a.from_date desc limit 1
                                ) a
                                where l.order_date >= :before and l.order_date < :after
                                group by a.staff_id, r.retailer_id
                            ) x
                            where before > 0
                        ) y
                        where place <= 12
                        order by manager_id, place
                        """), month);
    }

    /** Of each customer manager the specs that lost most buyers in a month, the worst first: shops instead of cartons. */
    Map<Integer, List<Fall>> specsThatFell(YearMonth month) {
        return byManager(jdbc.sql("""
                        select manager_id, id, key, name, before, now
                        from (
                            select x.*, row_number() over (partition by manager_id order by now - before, id) as place
                            from (
                                select a.staff_id as manager_id, p.spec_id as id, p.spec_code as key, p.name
                                     , count(distinct l.retailer_id) filter (where l.order_date < :month) as before
                                     , count(distinct l.retailer_id) filter (where l.order_date >= :month) as now
                                from core.order_line l
                                join core.spec p on p.spec_id = l.spec_id
                                cross join lateral (
                                    select a.staff_id from core.assignment a
                                    where a.retailer_id = l.retailer_id order by a.from_date desc limit 1
                                ) a
                                where l.order_date >= :before and l.order_date < :after and l.order_qty > 0
                                group by a.staff_id, p.spec_id
                            ) x
                            where before > 0
                        ) y
                        where place <= 8
                        order by manager_id, place
                        """), month);
    }

    private static Map<Integer, List<Fall>> byManager(JdbcClient.StatementSpec sql, YearMonth month) {
        Map<Integer, List<Fall>> falls = new HashMap<>();
        sql.param("before", month.minusMonths(1).atDay(1))
                .param("month", month.atDay(1))
                .param("after", month.plusMonths(1).atDay(1))
                .query(Fall.class)
                .list()
                .forEach(fall -> falls.computeIfAbsent(fall.managerId(), id -> new ArrayList<>())
                        .add(fall));
        return falls;
    }

    void problem(Told told) {
        jdbc.sql("""
                        insert into core.problem (problem_id, staff_id, organisation_id, manager_id, raised_on, point, severity, title, description, area
                             , state, outcome, closed_on, revision, changed_at, changed_by)
                        values (:id, :staff, :unit, :manager, :on, :point, :severity, :title, :description, '', :state, :outcome, :closed, 0, :at, :by)
                        """)
                .param("id", told.id())
                .param("staff", told.staffId())
                .param("unit", told.unitId())
                .param("manager", told.managerId())
                .param("on", told.raisedOn())
                .param("point", told.tale().point())
                .param("severity", told.tale().severity())
                .param("title", told.title())
                .param("description", told.tale().description())
                .param("state", told.state())
                .param("outcome", told.outcome())
                .param("closed", told.closedOn())
                .param("at", told.changedAt())
                .param("by", told.changedBy())
                .update();
        jdbc.sql("""
                        insert into core.problem_cause (problem_id, place, cause_id, depth, words)
                        select :id, (place - 1)::int, gen_random_uuid(), length(line) - length(ltrim(line, chr(9))), ltrim(line, chr(9))
                        from unnest(string_to_array(:causes, chr(10))) with ordinality as c (line, place)
                        """).param("id", told.id()).param("causes", told.causes()).update();
    }

    void shops(UUID id, List<Integer> retailers) {
        jdbc.sql("insert into core.problem_shop (retailer_id, problem_id) select unnest(:shops::int[]), :id")
                .param("shops", retailers.toArray(Integer[]::new))
                .param("id", id)
                .update();
    }

    void spec(UUID id, int spec) {
        jdbc.sql("insert into core.problem_spec (problem_id, spec_id) values (:id, :spec)")
                .param("id", id)
                .param("spec", spec)
                .update();
    }

    /** Figures as they stood. */
    void evidence(
            UUID id,
            UUID evidence,
            String title,
            Map<String, Object> content,
            String address,
            OffsetDateTime at,
            int by) {
        jdbc.sql("""
                        insert into core.problem_evidence (problem_id, evidence_id, title, content, address, taken_at, taken_by)
                        values (:id, :evidence, :title, :content::jsonb, :address, :at, :by)
                        """)
                .param("id", id)
                .param("evidence", evidence)
                .param("title", title)
                .param("content", json.writeValueAsString(content))
                .param("address", address)
                .param("at", at)
                .param("by", by)
                .update();
    }

    void said(
            UUID id,
            UUID comment,
            int staff,
            String kind,
            @Nullable String state,
            @Nullable String body,
            OffsetDateTime at) {
        jdbc.sql("""
                        insert into core.problem_comment (problem_id, comment_id, staff_id, kind, state, body, commented_at)
                        values (:id, :comment, :staff, :kind, :state, :body, :at)
                        """)
                .param("id", id)
                .param("comment", comment)
                .param("staff", staff)
                .param("kind", kind)
                .param("state", state)
                .param("body", body)
                .param("at", at)
                .update();
    }

    /** The problems that are in a plan came into their unit's plan of the month, or of the next, in a line about the same. */
    void linkPlans() {
        jdbc.sql("""
                        insert into core.thread_link (parent_step, parent_type, parent_id, child_step, child_type, child_id, linked_at, linked_by)
                        select distinct on (p.problem_id)
                            'ANALYSIS', 'problem', p.problem_id, 'PLAN', 'month-plan-line', l.line_id, l.month::timestamp at time zone 'Asia/Shanghai', p.staff_id
                        from core.problem p
                        join plan.published_month_plan_line l on l.organisation_id = p.organisation_id
                          and l.point = p.point
                          and l.month in (date_trunc('month', p.raised_on)::date, (date_trunc('month', p.raised_on) + interval '1 month')::date)
                        where p.state not in ('OPEN', 'DROPPED')
                        order by p.problem_id, l.month, cardinality(l.managers), l.place
                        on conflict do nothing
                        """).update();
    }

    /** And visits to the shops they are about are what was done. */
    void linkVisits() {
        jdbc.sql("""
                        insert into core.thread_link (parent_step, parent_type, parent_id, child_step, child_type, child_id, linked_at, linked_by)
                        select 'ANALYSIS', 'problem', x.problem_id, 'EXECUTE', 'visit', x.visit_id, x.received_at, x.staff_id
                        from (
                            select p.problem_id, v.visit_id, v.received_at, v.staff_id
                                 , row_number() over (partition by p.problem_id order by v.visit_date, v.visit_id) as place
                            from core.problem p
                            join core.problem_shop h on h.problem_id = p.problem_id
                            join core.visit v on v.retailer_id = h.retailer_id
                              and v.visit_date > p.raised_on
                              and v.visit_date <= coalesce(p.closed_on, p.raised_on + 40)
                              and v.staff_id = coalesce(p.manager_id, p.staff_id)
                            where p.state in ('TAKEN', 'CLOSED')
                        ) x
                        where place <= 3
                        on conflict do nothing
                        """).update();
    }
}

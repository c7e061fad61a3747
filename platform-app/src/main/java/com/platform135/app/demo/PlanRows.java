package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the demo's plans, told as of earlier days. */
@Component
class PlanRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param to exclusive */
    record Version(
            String kind,
            UUID id,
            int unitId,
            LocalDate from,
            LocalDate to,
            DemoPlan document,
            @Nullable String note,
            OffsetDateTime at,
            int by) {}

    UUID month(int unitId, YearMonth month, DemoPlan plan, UUID id, OffsetDateTime at, String by) {
        jdbc.sql("""
                        insert into plan.month_plan (plan_id, organisation_id, month, aim, asked, revision, changed_at, changed_by)
                        values (:id, :unit, :month, :aim, :asked, 0, :at, :by)
                        """)
                .param("id", id)
                .param("unit", unitId)
                .param("month", month.atDay(1))
                .param("aim", plan.text("aim"))
                .param("asked", plan.text("asked"))
                .param("at", at)
                .param("by", by)
                .update();
        lines("""
                        insert into plan.month_plan_line (plan_id, place, line_id, point, focus, indicator, subject, target, managers, weeks, check_by)
                        select :id, (e.place - 1)::int, (e.entry ->> 'id')::uuid, f ->> 'point', f ->> 'focus', f ->> 'indicator', f ->> 'subject'
                             , (f ->> 'target')::numeric
                             , coalesce(string_to_array(f ->> 'managers', ',')::int[], '{}')
                             , coalesce(string_to_array(f ->> 'weeks', ',')::int[], '{}'), f ->> 'check'
                        from jsonb_array_elements(:document::jsonb -> 'entries') with ordinality as e (entry, place)
                        cross join lateral (select e.entry -> 'fields' as f) x
                        """, id, plan);
        return id;
    }

    UUID week(int unitId, LocalDate monday, DemoPlan plan, UUID id, OffsetDateTime at, String by) {
        jdbc.sql("""
                        insert into plan.week_plan (plan_id, organisation_id, monday, focus, revision, changed_at, changed_by)
                        values (:id, :unit, :monday, :focus, 0, :at, :by)
                        """)
                .param("id", id)
                .param("unit", unitId)
                .param("monday", monday)
                .param("focus", plan.text("focus"))
                .param("at", at)
                .param("by", by)
                .update();
        lines("""
                        insert into plan.week_plan_item (plan_id, place, item_id, weekday, kind, from_time, to_time, managers, retailers, location, note)
                        select :id, (e.place - 1)::int, (e.entry ->> 'id')::uuid, (f ->> 'day')::int, f ->> 'kind', (f ->> 'from')::time, (f ->> 'to')::time
                             , coalesce(string_to_array(f ->> 'managers', ',')::int[], '{}')
                             , coalesce(string_to_array(f ->> 'shops', ',')::int[], '{}'), f ->> 'location', f ->> 'note'
                        from jsonb_array_elements(:document::jsonb -> 'entries') with ordinality as e (entry, place)
                        cross join lateral (select e.entry -> 'fields' as f) x
                        """, id, plan);
        return id;
    }

    private void lines(String sql, UUID id, DemoPlan plan) {
        jdbc.sql(sql)
                .param("id", id)
                .param("document", json.writeValueAsString(plan))
                .update();
    }

    int publish(Version version) {
        return jdbc.sql("""
                        insert into plan.publication (subject_id, version, kind, organisation_id, from_date, to_date, document, note, published_at, published_by)
                        select :id, coalesce(max(version), 0) + 1, :kind, :unit, :from, :to, :document::jsonb, :note, :at, :by
                        from plan.publication where subject_id = :id
                        returning version
                        """)
                .param("id", version.id())
                .param("kind", version.kind())
                .param("unit", version.unitId())
                .param("from", version.from())
                .param("to", version.to())
                .param("document", json.writeValueAsString(version.document()))
                .param("note", version.note())
                .param("at", version.at())
                .param("by", version.by())
                .query(Integer.class)
                .single();
    }

    void reader(UUID id, int version, int staffId, @Nullable OffsetDateTime readAt) {
        jdbc.sql(
                        "insert into plan.publication_reader (subject_id, version, staff_id, read_at) values (:id, :version, :staff, :at)")
                .param("id", id)
                .param("version", version)
                .param("staff", staffId)
                .param("at", readAt)
                .update();
    }

    void taking(UUID line, int staffId, UUID id, int version, @Nullable String note, OffsetDateTime at) {
        jdbc.sql("""
                        insert into plan.publication_taking (line_id, staff_id, subject_id, version, note, taken_at)
                        values (:line, :staff, :id, :version, :note, :at)
                        """)
                .param("line", line)
                .param("staff", staffId)
                .param("id", id)
                .param("version", version)
                .param("note", note)
                .param("at", at)
                .update();
    }

    void review(
            UUID review, UUID id, int version, int staffId, String verdict, @Nullable String note, OffsetDateTime at) {
        jdbc.sql("""
                        insert into plan.publication_review (review_id, subject_id, version, staff_id, verdict, note, reviewed_at)
                        values (:review, :id, :version, :staff, :verdict, :note, :at)
                        """)
                .param("review", review)
                .param("id", id)
                .param("version", version)
                .param("staff", staffId)
                .param("verdict", verdict)
                .param("note", note)
                .param("at", at)
                .update();
    }

    /** Visits with something seen of a brand came of the month's first line about brands that names their writer. */
    void linkVisits(LocalDate since) {
        jdbc.sql("""
                        insert into core.thread_link (parent_step, parent_type, parent_id, child_step, child_type, child_id, linked_at, linked_by)
                        select distinct on (v.visit_id) 'PLAN', 'month-plan-line', l.line_id, 'EXECUTE', 'visit', v.visit_id, v.received_at, v.staff_id
                        from core.visit v
                        join core.staff s on s.staff_id = v.staff_id
                        join plan.published_month_plan_line l on l.organisation_id = s.organisation_id
                          and l.month = date_trunc('month', v.visit_date)::date
                          and l.point = 'BRAND'
                          and (cardinality(l.managers) = 0 or v.staff_id = any(l.managers))
                        where v.visit_date >= :since
                          and exists (
                            select 1 from core.visit_finding f
                            where f.retailer_id = v.retailer_id and f.visit_id = v.visit_id and f.point = 'BRAND' and f.spec_id is not null
                          )
                        order by v.visit_id, l.place
                        on conflict do nothing
                        """).param("since", since).update();
    }
}

package com.platform135.plan.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import com.platform135.db.Ids;
import com.platform135.plan.publication.Document;

/** 市场经理月工作计划 as it is being written: one a unit and month. What was published of it stays as it was. */
@Entity
@Table(schema = "plan", name = "month_plan")
class MonthPlan {

    @Id
    @Column(name = "plan_id")
    private UUID id;

    @Column(name = "organisation_id")
    private int unitId;

    private LocalDate month;
    private String aim = "";
    private String asked = "";

    @Version
    private @Nullable Integer revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "plan", name = "month_plan_line", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "place")
    private List<MonthPlanLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected MonthPlan() {}

    MonthPlan(int unitId, YearMonth month, Instant at, String by) {
        this.id = Ids.next();
        this.unitId = unitId;
        this.month = month.atDay(1);
        this.changedAt = at;
        this.changedBy = by;
    }

    /** Replaces what is written as a whole. */
    void change(MonthDraft draft, Instant at, String by) {
        this.aim = draft.aim();
        this.asked = draft.asked();
        this.lines.clear();
        this.lines.addAll(draft.lines());
        this.changedAt = at;
        this.changedBy = by;
    }

    Document document() {
        return new Document(
                Map.of("aim", aim, "asked", asked),
                lines.stream().map(MonthPlanLine::entry).toList());
    }

    UUID id() {
        return id;
    }

    int unitId() {
        return unitId;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    int revision() {
        return revision == null ? 0 : revision;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }
}

package com.platform135.plan.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.PlanDraft;

/** 市场经理月工作计划 as it is being written: one a unit and month. What was published of it stays as it was. */
@Entity
@Table(schema = "plan", name = "month_plan")
class MonthPlan extends PlanDraft {

    private LocalDate month;
    private String aim = "";
    private String asked = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "plan", name = "month_plan_line", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "place")
    private List<MonthPlanLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected MonthPlan() {}

    MonthPlan(int unitId, YearMonth month, Instant at, String by) {
        super(unitId, at, by);
        this.month = month.atDay(1);
    }

    /** Replaces what is written as a whole. */
    void change(MonthDraft draft, Instant at, String by) {
        this.aim = draft.aim();
        this.asked = draft.asked();
        this.lines.clear();
        this.lines.addAll(draft.lines());
        changed(at, by);
    }

    @Override
    public Document document() {
        return new Document(
                Map.of("aim", aim, "asked", asked),
                lines.stream().map(MonthPlanLine::entry).toList());
    }

    YearMonth month() {
        return YearMonth.from(month);
    }
}

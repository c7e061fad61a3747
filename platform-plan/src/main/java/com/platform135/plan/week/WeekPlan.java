package com.platform135.plan.week;

import java.time.Instant;
import java.time.LocalDate;
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

/** 市场经理周工作安排 as it is being written: one a unit and week. What was published of it stays as it was. */
@Entity
@Table(schema = "plan", name = "week_plan")
class WeekPlan extends PlanDraft {

    private LocalDate monday;
    private String focus = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "plan", name = "week_plan_item", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "place")
    private List<WeekItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected WeekPlan() {}

    WeekPlan(int unitId, LocalDate monday, Instant at, String by) {
        super(unitId, at, by);
        this.monday = monday;
    }

    /** Replaces what is written as a whole. */
    void change(WeekDraft draft, Instant at, String by) {
        this.focus = draft.focus();
        this.items.clear();
        this.items.addAll(draft.items());
        changed(at, by);
    }

    @Override
    public Document document() {
        return new Document(
                Map.of("focus", focus), items.stream().map(WeekItem::entry).toList());
    }

    LocalDate monday() {
        return monday;
    }
}

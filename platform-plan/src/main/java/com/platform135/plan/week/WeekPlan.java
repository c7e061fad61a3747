package com.platform135.plan.week;

import java.time.Instant;
import java.time.LocalDate;
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

/** 市场经理周工作安排 as it is being written: one a unit and week. What was published of it stays as it was. */
@Entity
@Table(schema = "plan", name = "week_plan")
class WeekPlan {

    @Id
    @Column(name = "plan_id")
    private UUID id;

    @Column(name = "organisation_id")
    private int unitId;

    private LocalDate monday;
    private String focus = "";

    @Version
    private @Nullable Integer revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "plan", name = "week_plan_item", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "place")
    private List<WeekItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected WeekPlan() {}

    WeekPlan(int unitId, LocalDate monday, Instant at, String by) {
        this.id = Ids.next();
        this.unitId = unitId;
        this.monday = monday;
        this.changedAt = at;
        this.changedBy = by;
    }

    /** Replaces what is written as a whole. */
    void change(WeekDraft draft, Instant at, String by) {
        this.focus = draft.focus();
        this.items.clear();
        this.items.addAll(draft.items());
        this.changedAt = at;
        this.changedBy = by;
    }

    Document document() {
        return new Document(
                Map.of("focus", focus), items.stream().map(WeekItem::entry).toList());
    }

    UUID id() {
        return id;
    }

    int unitId() {
        return unitId;
    }

    LocalDate monday() {
        return monday;
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

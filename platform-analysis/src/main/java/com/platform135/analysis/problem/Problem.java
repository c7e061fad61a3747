package com.platform135.analysis.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import com.platform135.db.Ids;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.security.PlatformUser;

/** 问题: found by one person, perhaps another's to solve, with its causes and those it concerns. Its evidence and what was said of it never change. */
@Entity
@Table(schema = "core", name = "problem")
class Problem {

    @Id
    @Column(name = "problem_id")
    private UUID id;

    @Column(name = "staff_id")
    private int staffId;

    @Column(name = "organisation_id")
    private int unitId;

    @Column(name = "manager_id")
    private @Nullable Integer managerId;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    @Enumerated(EnumType.STRING)
    private VisitPoint point = VisitPoint.CUSTOMER;

    @Enumerated(EnumType.STRING)
    private Severity severity = Severity.MIDDLE;

    private String title = "";
    private String description = "";
    private String area = "";

    @Enumerated(EnumType.STRING)
    private ProblemState state = ProblemState.OPEN;

    private @Nullable String outcome;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Version
    private @Nullable Integer revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @ElementCollection
    @CollectionTable(schema = "core", name = "problem_cause", joinColumns = @JoinColumn(name = "problem_id"))
    @OrderColumn(name = "place")
    private List<Cause> causes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "core", name = "problem_shop", joinColumns = @JoinColumn(name = "problem_id"))
    @Column(name = "retailer_id")
    private Set<Integer> shops = new TreeSet<>();

    @ElementCollection
    @CollectionTable(schema = "core", name = "problem_spec", joinColumns = @JoinColumn(name = "problem_id"))
    @Column(name = "spec_id")
    private Set<Integer> specs = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Problem() {}

    Problem(PlatformUser by, int unitId, LocalDate raisedOn, Instant at) {
        this.id = Ids.next();
        this.staffId = by.staffId();
        this.unitId = unitId;
        this.raisedOn = raisedOn;
        this.changedAt = at;
        this.changedBy = by.name();
    }

    /** Replaces what is written about it. */
    void describe(ProblemDraft draft, PlatformUser by, Instant at) {
        requireUnfinished();
        this.managerId = draft.managerId();
        this.point = draft.point();
        this.severity = draft.severity();
        this.title = draft.title();
        this.description = draft.description();
        this.area = draft.area();
        replace(shops, draft.shops());
        replace(specs, draft.specs());
        touch(by, at);
    }

    /** Replaces the outline of causes as a whole. */
    void explain(List<Cause> outline, PlatformUser by, Instant at) {
        requireUnfinished();
        causes.clear();
        causes.addAll(Cause.settled(outline));
        touch(by, at);
    }

    /** More shops and specs that it concerns. */
    void concern(Set<Integer> moreShops, Set<Integer> moreSpecs, PlatformUser by, Instant at) {
        requireUnfinished();
        shops.addAll(moreShops);
        specs.addAll(moreSpecs);
        touch(by, at);
    }

    /** A plan quotes it; says whether that is news. */
    boolean plan(PlatformUser by, Instant at) {
        if (state != ProblemState.OPEN) {
            return false;
        }
        state = ProblemState.PLANNED;
        touch(by, at);
        return true;
    }

    /**
     * Goes on to a state, or back to 未处理.
     *
     * @param said the result or the reason; needed where it is over with
     */
    void become(ProblemState next, @Nullable String said, LocalDate today, PlatformUser by, Instant at) {
        if (next == state || state.isOver() && next != ProblemState.OPEN || next.isOver() && said == null) {
            throw new ConflictException("analysis.problem.error.state");
        }
        state = next;
        outcome = next.isOver() ? said : null;
        closedOn = next.isOver() ? today : null;
        touch(by, at);
    }

    private void requireUnfinished() {
        if (state.isOver()) {
            throw new ConflictException("analysis.problem.error.over");
        }
    }

    private void touch(PlatformUser by, Instant at) {
        changedAt = at;
        changedBy = by.name();
    }

    private static void replace(Set<Integer> kept, Set<Integer> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    /** Whoever found it, and whoever is to solve it. */
    boolean isOf(PlatformUser user) {
        return staffId == user.staffId() || Integer.valueOf(user.staffId()).equals(managerId);
    }

    /** As the audit trail keeps it. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("point", point);
        values.put("severity", severity);
        values.put("title", title);
        values.put("description", description);
        values.put("area", area);
        values.put("manager", String.valueOf(managerId));
        values.put("shops", shops.size());
        values.put("specs", new TreeSet<>(specs));
        values.put("state", state);
        values.put("outcome", String.valueOf(outcome));
        values.put(
                "causes",
                causes.stream()
                        .map(cause -> "-".repeat(cause.depth()) + cause.words())
                        .collect(Collectors.joining("\n")));
        return values;
    }

    UUID id() {
        return id;
    }

    int staffId() {
        return staffId;
    }

    int unitId() {
        return unitId;
    }

    @Nullable
    Integer managerId() {
        return managerId;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    VisitPoint point() {
        return point;
    }

    Severity severity() {
        return severity;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String area() {
        return area;
    }

    ProblemState state() {
        return state;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
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

    List<Cause> causes() {
        return List.copyOf(causes);
    }

    Set<Integer> shops() {
        return new TreeSet<>(shops);
    }

    Set<Integer> specs() {
        return new TreeSet<>(specs);
    }
}

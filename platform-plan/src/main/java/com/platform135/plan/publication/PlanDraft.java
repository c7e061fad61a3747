package com.platform135.plan.publication;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import com.platform135.db.Ids;

/** A plan of either kind as it is being written: one a unit and period. What was published of it stays as it was. */
@MappedSuperclass
public abstract class PlanDraft implements Persistable<UUID> {

    @Id
    @Column(name = "plan_id")
    private UUID id;

    @Column(name = "organisation_id")
    private int unitId;

    @Version
    private @Nullable Integer revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected PlanDraft() {}

    protected PlanDraft(int unitId, Instant at, String by) {
        this.id = Ids.next();
        this.unitId = unitId;
        this.changedAt = at;
        this.changedBy = by;
    }

    protected void changed(Instant at, String by) {
        this.changedAt = at;
        this.changedBy = by;
    }

    public abstract Document document();

    public UUID id() {
        return id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** The id is made here, so that it says nothing of whether the plan was ever saved. */
    @Override
    public boolean isNew() {
        return revision == null;
    }

    public int unitId() {
        return unitId;
    }

    public int revision() {
        return revision == null ? 0 : revision;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}

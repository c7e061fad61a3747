package com.platform135.tools.customerset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import com.platform135.db.Ids;

/** 客户集 as it is kept; who is listed in it is written apart, since they may be thousands. */
@Entity
@Table(schema = "tools", name = "customer_set")
class CustomerSet {

    @Id
    @Column(name = "customer_set_id")
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private CustomerSetKind kind;

    @Column(name = "organisation_id")
    private @Nullable Integer organisationId;

    @Column(name = "owner_id")
    private @Nullable Integer ownerId;

    private String rule = "";

    @Column(name = "brand_set_id")
    private @Nullable Integer brandSetId;

    @Column(name = "frozen_on")
    private @Nullable LocalDate frozenOn;

    private String note = "";

    @Version
    private @Nullable Integer revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "tools", name = "customer_set_term", joinColumns = @JoinColumn(name = "customer_set_id"))
    @OrderColumn(name = "place")
    private List<CustomerSetTerm> terms = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CustomerSet() {}

    private CustomerSet(
            @Nullable Integer organisationId,
            @Nullable Integer ownerId,
            CustomerSetDraft draft,
            Instant at,
            String by) {
        this.id = Ids.next();
        this.organisationId = organisationId;
        this.ownerId = ownerId;
        this.name = draft.name();
        this.kind = draft.kind();
        this.changedAt = at;
        this.changedBy = by;
        change(draft, at, by);
    }

    /** A person's own set, seen by nobody else. */
    static CustomerSet personal(int ownerId, CustomerSetDraft draft, Instant at, String by) {
        return new CustomerSet(null, ownerId, draft, at, by);
    }

    /** A set of a unit, seen by the unit and all below it. */
    static CustomerSet published(int organisationId, CustomerSetDraft draft, Instant at, String by) {
        return new CustomerSet(organisationId, null, draft, at, by);
    }

    /** Replaces what it is made of as a whole. */
    final void change(CustomerSetDraft draft, Instant at, String by) {
        this.name = draft.name();
        this.kind = draft.kind();
        this.rule = draft.rule().text();
        this.brandSetId = draft.rule().brandSetId();
        this.frozenOn = draft.frozenOn();
        this.note = draft.note();
        this.terms.clear();
        this.terms.addAll(draft.terms());
        this.changedAt = at;
        this.changedBy = by;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    CustomerSetKind kind() {
        return kind;
    }

    @Nullable
    Integer organisationId() {
        return organisationId;
    }

    String rule() {
        return rule;
    }

    @Nullable
    LocalDate frozenOn() {
        return frozenOn;
    }

    String note() {
        return note;
    }

    int revision() {
        return revision == null ? 0 : revision;
    }

    String changedBy() {
        return changedBy;
    }

    List<CustomerSetTerm> terms() {
        return List.copyOf(terms);
    }
}

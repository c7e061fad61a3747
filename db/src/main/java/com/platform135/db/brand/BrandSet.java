package com.platform135.db.brand;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/**
 * 品牌集: specs that are looked at together, each with an optional 铺货率 target. A set belongs to a unit (everybody in it and
 * below sees it), to a person (private), or to nobody (imported; everybody sees it).
 */
@Entity
@Table(schema = "core", name = "brand_set")
public class BrandSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "brand_set_id")
    private @Nullable Integer id;

    private String name;

    @Column(name = "organisation_id")
    private @Nullable Integer organisationId;

    @Column(name = "owner_id")
    private @Nullable Integer ownerId;

    private boolean published = true;

    @Version
    private int revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @ElementCollection
    @CollectionTable(schema = "core", name = "brand_set_spec", joinColumns = @JoinColumn(name = "brand_set_id"))
    private List<BrandSetSpec> specs = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BrandSet() {}

    private BrandSet(String name, @Nullable Integer organisationId, @Nullable Integer ownerId, Instant at) {
        this.name = name;
        this.organisationId = organisationId;
        this.ownerId = ownerId;
        this.published = organisationId != null;
        this.changedAt = at;
    }

    /** A person's own set, seen by nobody else. */
    public static BrandSet personal(String name, int ownerId, Instant at) {
        return new BrandSet(name, null, ownerId, at);
    }

    /** A set of a unit, seen by the unit and all below it. */
    public static BrandSet published(String name, int organisationId, Instant at) {
        return new BrandSet(name, organisationId, null, at);
    }

    /** Replaces name and specs as a whole. */
    public void change(String newName, List<BrandSetSpec> newSpecs, Instant at, String by) {
        this.name = newName;
        this.specs.clear();
        this.specs.addAll(newSpecs);
        this.changedAt = at;
        this.changedBy = by;
    }

    /**
     * The target of the set as a whole on a day: what all members that have a target that day agree on.
     *
     * @return a fraction between 0 and 1, or empty where no member has a target or they differ
     */
    public Optional<BigDecimal> targetOn(LocalDate day) {
        List<BigDecimal> targets = specs.stream()
                .flatMap(s -> s.targetOn(day).stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable Integer organisationId() {
        return organisationId;
    }

    public @Nullable Integer ownerId() {
        return ownerId;
    }

    public boolean isPublished() {
        return published;
    }

    public int revision() {
        return revision;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable String changedBy() {
        return changedBy;
    }

    /** By spec id. */
    public List<BrandSetSpec> specs() {
        return specs.stream().sorted(Comparator.comparing(BrandSetSpec::specId)).toList();
    }
}

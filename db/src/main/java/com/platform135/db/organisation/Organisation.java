package com.platform135.db.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A unit of the company. Its place in the tree is {@code parentId}; {@code core.organisation_closure} follows it. */
@Entity
@Table(schema = "core", name = "organisation")
public class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "organisation_id")
    private @Nullable Integer id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @Column(name = "parent_id")
    private @Nullable Integer parentId;

    @Version
    private int revision;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    public Organisation(String code, String name, OrganisationKind kind, @Nullable Integer parentId) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.parentId = parentId;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public @Nullable Integer parentId() {
        return parentId;
    }

    public int revision() {
        return revision;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** Hangs the unit, with all below it, under another; the closure has to be rebuilt then. */
    public void move(@Nullable Integer newParentId) {
        this.parentId = newParentId;
    }
}

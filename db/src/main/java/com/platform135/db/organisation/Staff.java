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

/** A person with an account. Credentials are kept apart, by the application. */
@Entity
@Table(schema = "core", name = "staff")
public class Staff {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "staff_id")
    private @Nullable Integer id;

    private String username;
    private String name;

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    @Column(name = "organisation_id")
    private @Nullable Integer organisationId;

    private @Nullable String phone;
    private boolean active = true;

    @Version
    private int revision;

    @SuppressWarnings("NullAway.Init")
    protected Staff() {}

    /** @param organisationId the unit the person belongs to; null only for an administrator */
    public Staff(String username, String name, StaffRole role, @Nullable Integer organisationId) {
        this.username = username;
        this.name = name;
        place(role, organisationId);
    }

    /** Gives the person a post in a unit. */
    public final void place(StaffRole newRole, @Nullable Integer newOrganisationId) {
        if (newOrganisationId == null && newRole != StaffRole.ADMIN) {
            throw new IllegalArgumentException("Only an administrator stands outside the organisation");
        }
        this.role = newRole;
        this.organisationId = newOrganisationId;
    }

    public void describe(String newName, @Nullable String newPhone) {
        this.name = newName;
        this.phone = newPhone;
    }

    public void activate(boolean nowActive) {
        this.active = nowActive;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public StaffRole role() {
        return role;
    }

    public @Nullable Integer organisationId() {
        return organisationId;
    }

    public @Nullable String phone() {
        return phone;
    }

    public boolean active() {
        return active;
    }

    public int revision() {
        return revision;
    }
}

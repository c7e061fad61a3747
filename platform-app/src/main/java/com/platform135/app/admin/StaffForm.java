package com.platform135.app.admin;

import org.jspecify.annotations.Nullable;

import com.platform135.db.organisation.Staff;
import com.platform135.db.organisation.StaffRole;

/** What the page of a person sends. */
record StaffForm(
        @Nullable String username,
        @Nullable String name,
        @Nullable StaffRole role,
        @Nullable Integer unit,
        @Nullable String phone,
        int revision) {

    static StaffForm of(Staff person) {
        return new StaffForm(
                person.username(),
                person.name(),
                person.role(),
                person.organisationId(),
                person.phone(),
                person.revision());
    }

    static StaffForm blank() {
        return new StaffForm("", "", StaffRole.CUSTOMER_MANAGER, null, "", 0);
    }

    /** The same entries made upon a later revision. */
    StaffForm on(int laterRevision) {
        return new StaffForm(username, name, role, unit, phone, laterRevision);
    }

    String usernameText() {
        return username == null ? "" : username.strip();
    }

    String nameText() {
        return name == null ? "" : name.strip();
    }

    @Nullable
    String phoneText() {
        return phone == null || phone.isBlank() ? null : phone.strip();
    }
}

package com.platform135.app.admin;

import org.jspecify.annotations.Nullable;

import com.platform135.db.organisation.Organisation;

/** What the organisation page sends: a unit's name and place, or a new unit below another. */
record OrganisationForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer parent,
        @Nullable Integer revision) {

    static OrganisationForm of(Organisation unit) {
        return new OrganisationForm(unit.code(), unit.name(), unit.parentId(), unit.revision());
    }

    static OrganisationForm blank() {
        return new OrganisationForm("", "", null, null);
    }

    /** The same entries made upon a later revision. */
    OrganisationForm on(int laterRevision) {
        return new OrganisationForm(code, name, parent, laterRevision);
    }

    /** Of the unit that the person saw; a new unit has none. */
    int seenRevision() {
        return revision == null ? -1 : revision;
    }

    String codeText() {
        return code == null ? "" : code.strip();
    }

    String nameText() {
        return name == null ? "" : name.strip();
    }
}

package com.platform135.app.admin;

import org.jspecify.annotations.Nullable;

/** What the organisation page sends: a unit's name, or a new unit below another. */
record OrganisationForm(@Nullable String code, @Nullable String name, int revision) {

    String codeText() {
        return code == null ? "" : code.strip();
    }

    String nameText() {
        return name == null ? "" : name.strip();
    }
}

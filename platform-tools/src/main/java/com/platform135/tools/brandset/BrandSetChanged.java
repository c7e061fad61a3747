package com.platform135.tools.brandset;

import java.util.Objects;

import com.platform135.db.brand.BrandSet;
import com.platform135.tools.error.ConflictException;

/** Somebody changed the set since the person saw it. */
class BrandSetChanged extends ConflictException {

    private final int id;
    private final int revision;
    private final String by;

    BrandSetChanged(BrandSet set) {
        super("brand-set-changed", String.valueOf(set.changedBy()));
        this.id = Objects.requireNonNull(set.id());
        this.revision = set.revision();
        this.by = String.valueOf(set.changedBy());
    }

    int id() {
        return id;
    }

    /** Of the set as it is now. */
    int revision() {
        return revision;
    }

    String by() {
        return by;
    }
}

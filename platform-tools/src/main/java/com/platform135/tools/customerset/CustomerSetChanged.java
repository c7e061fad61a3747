package com.platform135.tools.customerset;

import java.util.UUID;

import com.platform135.tools.error.ConflictException;

/** Somebody changed the set since the person saw it. */
class CustomerSetChanged extends ConflictException {

    private final UUID id;
    private final int revision;
    private final String by;

    CustomerSetChanged(CustomerSet set) {
        super("customer-set-changed", set.changedBy());
        this.id = set.id();
        this.revision = set.revision();
        this.by = set.changedBy();
    }

    UUID id() {
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

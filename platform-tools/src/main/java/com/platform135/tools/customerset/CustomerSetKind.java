package com.platform135.tools.customerset;

import java.util.Locale;

/** How a set comes to its members. */
public enum CustomerSetKind {
    /** Listed one by one. */
    FIXED,
    /** Found anew on each day. */
    RULE,
    /** Found once, as of a day, and kept. */
    FROZEN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package com.platform135.db.sales;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The set S of specs that a question is about, and whether each of them is to have figures of its own beside those of the set.
 *
 * @param specIds null for every spec on record; an empty set is a set of no specs, not all of them
 * @param each figures per spec wanted too; without them an answer is several times faster
 */
public record SpecSelection(@Nullable Set<Integer> specIds, boolean each) {

    public SpecSelection {
        if (specIds != null) {
            specIds = Collections.unmodifiableSet(new TreeSet<>(specIds));
        }
    }

    /** Every spec on record, as one set. */
    public static SpecSelection all() {
        return new SpecSelection(null, false);
    }

    /** These specs, as one set. */
    public static SpecSelection of(Set<Integer> specIds) {
        return new SpecSelection(specIds, false);
    }

    /** The same set, with figures for each of its specs. */
    public SpecSelection withEach() {
        return new SpecSelection(specIds, true);
    }

    public boolean isAll() {
        return specIds == null;
    }
}

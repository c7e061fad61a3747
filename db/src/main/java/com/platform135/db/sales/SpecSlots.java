package com.platform135.db.sales;

import java.util.Arrays;
import java.util.Set;

/** The specs of a question by their places in the order of codes, and which of an entry's specs are asked for. */
final class SpecSlots {

    static final int NOT_ASKED = -1;

    /** In the order of codes. */
    final int[] specIds;

    /** By spec id. */
    private final int[] slots;

    SpecSlots(SpecSelection selection, int[] specsByCode) {
        Set<Integer> wanted = selection.specIds();
        specIds = wanted == null
                ? specsByCode
                : Arrays.stream(specsByCode).filter(wanted::contains).toArray();
        slots = new int[Arrays.stream(specsByCode).max().orElse(0) + 1];
        Arrays.fill(slots, NOT_ASKED);
        for (int slot = 0; slot < specIds.length; slot++) {
            slots[specIds[slot]] = slot;
        }
    }

    int count() {
        return specIds.length;
    }

    int of(int specId) {
        return slots[specId];
    }
}

package com.platform135.execute.route;

import java.util.Comparator;
import java.util.List;

/** A shop on the list of a day, with its reasons, the most telling three. */
record Stop(ShopRow shop, List<Reason> reasons) {

    private static final int TOLD = 3;

    Stop {
        reasons = reasons.stream()
                .sorted(Comparator.comparingInt(Reason::weight).reversed().thenComparing(Reason::code))
                .toList();
    }

    int weight() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }

    List<Reason> told() {
        return reasons.subList(0, Math.min(TOLD, reasons.size()));
    }
}

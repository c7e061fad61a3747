package com.platform135.analysis.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesVisitor;

/** Keeps the specs that each retailer shown lacks most of. */
final class WorstShortages implements SalesVisitor {

    private static final int KEPT = 3;

    private final IntFunction<String> names;
    private final Map<Integer, List<Shortage>> worst = new HashMap<>();
    private List<Shortage> current = new ArrayList<>();

    WorstShortages(IntFunction<String> names) {
        this.names = names;
    }

    @Override
    public void retailer(RetailerMember member) {
        current = new ArrayList<>(KEPT + 1);
        worst.put(member.retailerId(), current);
    }

    @Override
    public void spec(int specId, int orderDays, long need, long limit, long ordered, long fen) {
        long gap = need - ordered;
        if (gap <= 0 || (current.size() == KEPT && current.get(KEPT - 1).gap() >= gap)) {
            return;
        }
        current.add(new Shortage(names.apply(specId), gap));
        current.sort(Comparator.comparingLong(Shortage::gap).reversed());
        if (current.size() > KEPT) {
            current.remove(KEPT);
        }
    }

    /** The worst first; equal ones by spec code. */
    List<Shortage> of(int retailerId) {
        return worst.getOrDefault(retailerId, List.of());
    }
}

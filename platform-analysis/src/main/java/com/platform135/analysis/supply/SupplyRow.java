package com.platform135.analysis.supply;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.ShopDirectory;

/**
 * A customer, or all those listed.
 *
 * @param licenceNo empty in a total
 * @param managerName null in a total
 * @param facts of the last day of P; null where there are none
 * @param worst the specs it lacks most of, the worst first
 */
record SupplyRow(
        String licenceNo,
        String name,
        @Nullable String managerName,
        ShopDirectory.@Nullable Facts facts,
        SupplyFigures figures,
        List<Shortage> worst) {

    SupplyRow {
        worst = List.copyOf(worst);
    }

    static SupplyRow total(String label, SupplyFigures figures) {
        return new SupplyRow("", label, null, null, figures, List.of());
    }

    boolean isTotal() {
        return licenceNo.isEmpty();
    }

    /** 中华(硬) 35、利群(软长嘴) 12 */
    @Nullable
    String worstText() {
        return worst.isEmpty()
                ? null
                : worst.stream()
                        .map(shortage -> shortage.specName() + " " + shortage.gap())
                        .collect(Collectors.joining("、"));
    }
}

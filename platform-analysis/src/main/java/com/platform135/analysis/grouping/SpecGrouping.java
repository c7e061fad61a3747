package com.platform135.analysis.grouping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.platform135.db.brand.SpecRow;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SpecFigures;

/**
 * The specs on record, each in its group.
 *
 * @param codes every group there is, in its natural order
 * @param groupOf from a spec's id to its group's code
 * @param specs of each group, by spec code
 */
public record SpecGrouping(
        SpecDimension dimension, List<String> codes, Map<Integer, String> groupOf, Map<String, List<SpecRow>> specs) {

    /** The sums of a group of shops by group of specs, groups without orders included; needs figures for each spec. */
    public Map<String, SpecSums> sums(SalesGroup shops) {
        Map<String, SpecSums> sums = new LinkedHashMap<>();
        codes.forEach(code -> sums.put(code, SpecSums.NONE));
        for (SpecFigures spec : shops.specs()) {
            String code = groupOf.get(spec.specId());
            if (code != null) {
                sums.merge(code, SpecSums.of(spec.figures()), SpecSums::plus);
            }
        }
        return sums;
    }

    /** The specs of a group as {@code specs=} lists them. */
    public String specCodes(String group) {
        return String.join(
                ",",
                specs.getOrDefault(group, List.of()).stream().map(SpecRow::code).toList());
    }
}

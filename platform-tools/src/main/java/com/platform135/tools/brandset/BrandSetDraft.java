package com.platform135.tools.brandset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.platform135.db.brand.BrandSet;
import com.platform135.db.brand.BrandSetSpec;

/** What a brand set is to become: checked, but not yet written. */
record BrandSetDraft(String name, boolean published, List<BrandSetSpec> specs) {

    /** For the audit trail. */
    Map<String, String> values() {
        return values(name, specs);
    }

    static Map<String, String> values(BrandSet set) {
        return values(set.name(), set.specs());
    }

    private static Map<String, String> values(String name, List<BrandSetSpec> specs) {
        Map<String, String> values = new TreeMap<>();
        values.put("name", name);
        values.put("specs", specs.stream().map(BrandSetDraft::text).sorted().collect(Collectors.joining(" ")));
        return values;
    }

    private static String text(BrandSetSpec spec) {
        return spec.targetRate() == null
                ? String.valueOf(spec.specId())
                : "%s=%s(%s..%s)"
                        .formatted(
                                spec.specId(),
                                spec.targetRate().stripTrailingZeros().toPlainString(),
                                spec.fromDate() == null ? "" : spec.fromDate(),
                                spec.toDate() == null ? "" : spec.toDate());
    }
}

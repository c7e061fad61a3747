package com.platform135.tools.customerset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule as typed.
 *
 * @param where {@code org:JN1} or {@code manager:wang}
 */
public record CustomerRuleForm(
        @Nullable String where,
        @Nullable List<String> format,
        @Nullable List<String> marketType,
        @Nullable List<String> areaType,
        @Nullable List<String> scale,
        @Nullable String tierFrom,
        @Nullable String tierTo,
        @Nullable List<String> visitClass,
        @Nullable List<String> terminal,
        @Nullable List<String> orderWeekday,
        @Nullable String volumeFrom,
        @Nullable String volumeTo,
        @Nullable String volumePeriod,
        @Nullable String brandSet,
        @Nullable String ordered,
        @Nullable String orderedPeriod) {

    static CustomerRuleForm of(CustomerRule rule) {
        Map<String, String> values = rule.values();
        String manager = rule.manager() == null ? null : "manager:" + rule.manager();
        return new CustomerRuleForm(
                rule.org() == null ? manager : "org:" + rule.org(),
                list(values, "format"),
                list(values, "marketType"),
                list(values, "areaType"),
                list(values, "scale"),
                values.get("tierFrom"),
                values.get("tierTo"),
                list(values, "visitClass"),
                list(values, "terminal"),
                list(values, "orderWeekday"),
                values.get("volumeFrom"),
                values.get("volumeTo"),
                values.get("volumePeriod"),
                values.get("brandSet"),
                values.get("ordered"),
                values.get("orderedPeriod"));
    }

    /** By name, as {@link CustomerRule#of} reads them; what is left blank is left out. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        if (where != null && where.contains(":")) {
            put(values, where.substring(0, where.indexOf(':')), where.substring(where.indexOf(':') + 1));
        }
        put(values, "format", joined(format));
        put(values, "marketType", joined(marketType));
        put(values, "areaType", joined(areaType));
        put(values, "scale", joined(scale));
        put(values, "tierFrom", tierFrom);
        put(values, "tierTo", tierTo);
        put(values, "visitClass", joined(visitClass));
        put(values, "terminal", joined(terminal));
        put(values, "orderWeekday", joined(orderWeekday));
        put(values, "volumeFrom", volumeFrom);
        put(values, "volumeTo", volumeTo);
        put(values, "volumePeriod", volumePeriod);
        put(values, "brandSet", brandSet);
        put(values, "ordered", ordered);
        put(values, "orderedPeriod", orderedPeriod);
        return values;
    }

    /** Whether a box of the condition is ticked. */
    public boolean has(String name, String value) {
        return Arrays.asList(values().getOrDefault(name, "").split(",")).contains(value);
    }

    private static @Nullable String joined(@Nullable List<String> ticked) {
        return ticked == null ? null : String.join(",", ticked);
    }

    private static void put(Map<String, String> values, String name, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            values.put(name, typed.strip());
        }
    }

    private static List<String> list(Map<String, String> values, String name) {
        String text = values.get(name);
        return text == null ? List.of() : List.of(text.split(","));
    }
}

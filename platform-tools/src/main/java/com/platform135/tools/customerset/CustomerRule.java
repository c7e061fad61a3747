package com.platform135.tools.customerset;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerFilter;
import com.platform135.tools.report.RetailerFilters;

/**
 * Which shops of the owner's a set holds on a day: those 在营 that meet every condition given.
 *
 * @param org code of a unit they belong to, or null
 * @param manager username of their customer manager, or null
 * @param filter by facts of the day, customer sets left out
 * @param volume by what they ordered, or null
 * @param ordering by whether they ordered a brand set, or null
 */
record CustomerRule(
        @Nullable String org,
        @Nullable String manager,
        RetailerFilter filter,
        @Nullable Volume volume,
        @Nullable Ordering ordering) {

    /** The names conditions go by, those of the reports first. */
    static final Set<String> NAMES = Set.of(
            "org",
            "manager",
            "format",
            "marketType",
            "areaType",
            "scale",
            "tierFrom",
            "tierTo",
            "visitClass",
            "terminal",
            "orderWeekday",
            "volumeFrom",
            "volumeTo",
            "volumePeriod",
            "ordered",
            "brandSet",
            "orderedPeriod");

    static final String USUAL_PERIOD = "last-3";

    private static final CustomerRule NONE = new CustomerRule(null, null, RetailerFilter.none(), null, null);

    /** 订购量 of all specs in 条 over the period, both ends included; a null end is open. */
    record Volume(
            RulePeriod period,
            @Nullable Long from,
            @Nullable Long to) {

        boolean lets(long cartons) {
            return (from == null || cartons >= from) && (to == null || cartons <= to);
        }
    }

    /** Has, or hasn't, ordered any spec of the brand set in the period. */
    record Ordering(int brandSetId, boolean has, RulePeriod period) {}

    /** Every 在营 shop of the owner's. */
    static CustomerRule none() {
        return NONE;
    }

    @Nullable
    Integer brandSetId() {
        return ordering == null ? null : ordering.brandSetId();
    }

    /**
     * @param given conditions by name, blank ones left out; the brand set by its number
     * @throws com.platform135.tools.error.BadRequestException at the name of a condition that means nothing
     */
    static CustomerRule of(Map<String, String> given) {
        return new CustomerRule(
                given.get("org"),
                given.get("manager"),
                RetailerFilters.read(given),
                volume(given),
                given.containsKey("brandSet")
                        ? new Ordering(
                                RetailerFilters.value(
                                        "brandSet", String.valueOf(given.get("brandSet")), Integer::valueOf),
                                !"no".equals(given.get("ordered")),
                                period(given, "orderedPeriod"))
                        : null);
    }

    private static @Nullable Volume volume(Map<String, String> given) {
        Long from = cartons(given, "volumeFrom");
        Long to = cartons(given, "volumeTo");
        return from == null && to == null ? null : new Volume(period(given, "volumePeriod"), from, to);
    }

    private static @Nullable Long cartons(Map<String, String> given, String name) {
        String text = given.get(name);
        return text == null ? null : RetailerFilters.value(name, text, Long::valueOf);
    }

    private static RulePeriod period(Map<String, String> given, String name) {
        return RetailerFilters.value(name, given.getOrDefault(name, USUAL_PERIOD), RulePeriod::new);
    }

    /** Reads what {@link #text} wrote. */
    static CustomerRule parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        return of(Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    /** {@code format=B,S&tierFrom=10}, names in order, so that equal rules read the same. */
    String text() {
        return values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    /** The conditions given, by name. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>(RetailerFilters.values(filter));
        put(values, "org", org);
        put(values, "manager", manager);
        if (volume != null) {
            put(values, "volumeFrom", volume.from());
            put(values, "volumeTo", volume.to());
            put(values, "volumePeriod", volume.period().text());
        }
        if (ordering != null) {
            put(values, "brandSet", ordering.brandSetId());
            put(values, "ordered", ordering.has() ? "yes" : "no");
            put(values, "orderedPeriod", ordering.period().text());
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, String.valueOf(value));
        }
    }
}

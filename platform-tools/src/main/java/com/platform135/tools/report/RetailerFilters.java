package com.platform135.tools.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.tools.error.BadRequestException;

/** Conditions on the facts of shops by the names they have in an address: {@code format=Z,B}, {@code tierFrom=10}. */
public final class RetailerFilters {

    private RetailerFilters() {}

    /**
     * @param given values by name, blank ones left out; other names than those of conditions are passed over
     * @throws BadRequestException at the name of what means nothing
     */
    public static RetailerFilter read(Map<String, String> given) {
        int from = tier(given, "tierFrom", RetailerFilter.LOWEST_TIER);
        int to = tier(given, "tierTo", RetailerFilter.HIGHEST_TIER);
        if (from > to) {
            throw BadRequestException.forValue("tierFrom", given.getOrDefault("tierFrom", String.valueOf(from)));
        }
        return new RetailerFilter(
                many(given, "format", RetailFormat::valueOf),
                many(given, "marketType", MarketType::valueOf),
                many(given, "areaType", AreaType::valueOf),
                many(given, "scale", text -> numbered(text, 3)),
                from,
                to,
                many(given, "visitClass", VisitClass::valueOf),
                many(given, "terminal", Terminal::valueOf),
                many(given, "orderWeekday", text -> numbered(text, 7)),
                null);
    }

    /** The conditions given, by name; what {@link #read} reads again. */
    public static Map<String, String> values(RetailerFilter filter) {
        Map<String, String> values = new TreeMap<>();
        put(values, "format", filter.formats());
        put(values, "marketType", filter.marketTypes());
        put(values, "areaType", filter.areaTypes());
        put(values, "scale", filter.scales());
        put(values, "visitClass", filter.visitClasses());
        put(values, "terminal", filter.terminals());
        put(values, "orderWeekday", filter.orderWeekdays());
        if (filter.tierFrom() > RetailerFilter.LOWEST_TIER) {
            values.put("tierFrom", String.valueOf(filter.tierFrom()));
        }
        if (filter.tierTo() < RetailerFilter.HIGHEST_TIER) {
            values.put("tierTo", String.valueOf(filter.tierTo()));
        }
        return values;
    }

    /** Reads one value, refusing by name what the reading doesn't take. */
    public static <T> T value(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw BadRequestException.forValue(field, text);
        }
    }

    private static <T extends Comparable<? super T>> void put(
            Map<String, String> values, String name, Collection<T> chosen) {
        if (!chosen.isEmpty()) {
            values.put(name, chosen.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private static Integer numbered(String text, int last) {
        if (!text.matches("[1-" + last + "]")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.valueOf(text);
    }

    private static int tier(Map<String, String> given, String field, int otherwise) {
        String text = given.get(field);
        if (text == null) {
            return otherwise;
        }
        boolean tier = text.matches("\\d{1,2}")
                && Integer.parseInt(text) >= RetailerFilter.LOWEST_TIER
                && Integer.parseInt(text) <= RetailerFilter.HIGHEST_TIER;
        if (!tier) {
            throw BadRequestException.forValue(field, text);
        }
        return Integer.parseInt(text);
    }

    private static <T> Set<T> many(Map<String, String> given, String field, Function<String, T> reading) {
        String text = given.get(field);
        return text == null
                ? Set.of()
                : list(text).stream().map(value -> value(field, value, reading)).collect(Collectors.toSet());
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

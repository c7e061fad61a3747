package com.platform135.evaluate.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerFilter;

/** A {@link RetailerFilter} as the parameters of an SQL file: {@code :formats}, {@code :tierFrom} …; null where nothing is asked. */
public final class FactParameters {

    private FactParameters() {}

    public static Map<String, @Nullable Object> of(RetailerFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("filtered", isSet(filter));
        parameters.put("formats", names(filter.formats()));
        parameters.put("marketTypes", names(filter.marketTypes()));
        parameters.put("areaTypes", names(filter.areaTypes()));
        parameters.put("scales", names(filter.scales()));
        parameters.put("visitClasses", names(filter.visitClasses()));
        parameters.put("terminals", names(filter.terminals()));
        parameters.put("tierFrom", filter.tierFrom());
        parameters.put("tierTo", filter.tierTo());
        return parameters;
    }

    /** Whether the filter asks anything. */
    public static boolean isSet(RetailerFilter filter) {
        return !filter.equals(RetailerFilter.none());
    }

    private static String @Nullable [] names(Collection<?> values) {
        return values.isEmpty()
                ? null
                : values.stream().map(String::valueOf).sorted().toArray(String[]::new);
    }
}

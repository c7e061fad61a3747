package com.platform135.app.oracle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A dimension of the rows (parameter {@code by}): the SQL of its value and the natural order of its values. */
enum Dimension {
    NONE("none", "'TOTAL'"),
    ORG("org", "s.unit"),
    MANAGER("manager", "s.manager"),
    FORMAT("format", "f.format", "Z", "B", "S", "N", "Y", "F", "Q"),
    MARKET_TYPE("marketType", "f.market_type", "C", "X"),
    AREA_TYPE("areaType", "f.area_type", "URBAN", "COUNTY", "TOWN", "VILLAGE"),
    SCALE("scale", "f.scale::text"),
    TIER("tier", "f.tier::text"),
    VISIT_CLASS("visitClass", "f.visit_class"),
    TERMINAL("terminal", "f.terminal", "ORDINARY", "MODERN", "FRANCHISE"),
    MONTH("month", "'TOTAL'"),
    CUSTOMER_TYPE("customerType", "f.market_type || f.format || f.scale::text");

    static final String TOTAL = "TOTAL";

    private final String parameter;
    private final String sql;
    private final List<String> order;

    Dimension(String parameter, String sql, String... order) {
        this.parameter = parameter;
        this.sql = sql;
        this.order = List.of(order);
    }

    String parameter() {
        return parameter;
    }

    /** Over {@code f}, the facts, and {@code s}, the scope's managers. */
    String sql() {
        return sql;
    }

    static Dimension of(String parameter) {
        return Arrays.stream(values())
                .filter(d -> d.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(parameter));
    }

    /** The empty value after all others, the total last. */
    Comparator<String> naturalOrder() {
        return Comparator.<String>comparingInt(value -> value.equals(TOTAL) ? 2 : value.isEmpty() ? 1 : 0)
                .thenComparing(this::key);
    }

    private String key(String value) {
        return switch (this) {
            case TIER -> "%2s".formatted(value);
            case CUSTOMER_TYPE ->
                value.length() == 3
                        ? value.substring(0, 1) + FORMAT.order.indexOf(value.substring(1, 2)) + value.substring(2)
                        : value;
            default -> order.contains(value) ? "" + order.indexOf(value) : value;
        };
    }
}

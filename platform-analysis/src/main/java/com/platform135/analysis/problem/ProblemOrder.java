package com.platform135.analysis.problem;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.table.SortOrder;

/** The columns a list of problems can be sorted by. */
enum ProblemOrder {
    RAISED("raised_on", "p.raised_on %s,"),
    TITLE("title", "p.title %s,"),
    POINT("point", "array_position(array['CUSTOMER', 'BRAND', 'MARKET'], p.point) %s,"),
    SEVERITY("severity", "array_position(array['LOW', 'MIDDLE', 'HIGH'], p.severity) %s,"),
    STATE("state", "array_position(array['OPEN', 'PLANNED', 'TAKEN', 'CLOSED', 'DROPPED'], p.state) %s,"),
    RAISED_BY("raised_by", "s.username %s,"),
    MANAGER("manager", "coalesce(g.username, s.username) %s,"),
    SHOPS("shops", "shops %s,"),
    BECAME("became_of", "became_of %s,"),
    CLOSED("closed_on", "p.closed_on %s nulls last,");

    private final String key;
    private final String order;

    ProblemOrder(String key, String order) {
        this.key = key;
        this.order = order;
    }

    /** The statement in this order; newest first where no column is asked for. */
    static String sorted(String sql, @Nullable SortOrder wanted) {
        String order = Arrays.stream(values())
                .filter(column -> wanted != null && column.key.equals(wanted.key()))
                .findFirst()
                .map(column -> column.order.formatted(wanted != null && wanted.descending() ? "desc" : "asc"))
                .orElse("");
        return sql.replace("/* order */", order);
    }
}

package com.platform135.evaluate.visits;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.table.SortOrder;

/** The columns a list of visits can be sorted by. */
enum VisitOrder {
    TIME("started_at", "", ""),
    SHOP("name", "o.name %s,", "join core.retailer o on o.retailer_id = v.retailer_id"),
    MANAGER("manager", "p.username %s,", "join core.staff p on p.staff_id = v.staff_id"),
    MINUTES("minutes", "v.ended_at - v.started_at %s nulls last,", ""),
    SATISFACTION("satisfaction", "v.satisfaction %s nulls last,", ""),
    RECEIVED("received_at", "v.received_at %s,", "");

    private final String key;
    private final String order;
    private final String join;

    VisitOrder(String key, String order, String join) {
        this.key = key;
        this.order = order;
        this.join = join;
    }

    /** The statement in this order; by time, newest first, where no other column is asked for. */
    static String sorted(String sql, @Nullable SortOrder wanted) {
        VisitOrder found = Arrays.stream(values())
                .filter(order -> wanted != null && order.key.equals(wanted.key()))
                .findFirst()
                .orElse(TIME);
        boolean descending = wanted == null || wanted.descending();
        if (found == TIME) {
            return with(sql, descending ? "" : "v.started_at, v.visit_id,", "");
        }
        return with(sql, found.order.formatted(descending ? "desc" : "asc"), found.join);
    }

    private static String with(String sql, String order, String join) {
        return sql.replace("/* order */", order).replace("/* join */", join);
    }
}

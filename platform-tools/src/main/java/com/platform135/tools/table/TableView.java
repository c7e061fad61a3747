package com.platform135.tools.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table as drawn by {@code tools/table :: of(table)}.
 *
 * @param name identifies the table on its page
 * @param headers every column, those not shown included; {@link #shownHeaders()} gives those drawn
 * @param tickable whether rows carry a tick box
 */
public record TableView(
        String name,
        List<HeaderView> headers,
        List<RowView> rows,
        List<RowView> totals,
        PagerView pager,
        boolean tickable,
        @Nullable String columnsResetHref) {

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public List<HeaderView> shownHeaders() {
        return headers.stream().filter(HeaderView::shown).toList();
    }
}

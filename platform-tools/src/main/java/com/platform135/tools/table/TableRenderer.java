package com.platform135.tools.table;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns a declared table and its rows into what the template draws. */
@Component
public class TableRenderer {

    private final MessageSource messages;

    public TableRenderer(MessageSource messages) {
        this.messages = messages;
    }

    /** One page of rows that are all in memory: sorted, cut to the page, with the totals below. */
    public <R> TableView render(TableDefinition<R> table, TableRows<R> rows, TableState state, Locale locale) {
        List<R> sorted = table.sorted(rows.rows(), state.sort());
        PagerView pager = PagerView.of(state.url(), state.page(), state.size(), sorted.size());
        int first = pager.page() * pager.size();
        List<R> page = sorted.subList(first, Math.min(sorted.size(), first + pager.size()));
        return view(table, page, rows.totals(), pager, state, locale);
    }

    /** Rows the database has already sorted and cut to the page. */
    public <R> TableView renderPage(
            TableDefinition<R> table, TableRows<R> page, long total, TableState state, Locale locale) {
        PagerView pager = PagerView.of(state.url(), state.page(), state.size(), total);
        return view(table, page.rows(), page.totals(), pager, state, locale);
    }

    private <R> TableView view(
            TableDefinition<R> table, List<R> rows, List<R> totals, PagerView pager, TableState state, Locale locale) {
        List<Column<R>> shown = table.shown(state.columns());
        CellFormat format = new CellFormat(messages, locale, state.units());
        return new TableView(
                table.name(),
                table.columns().stream()
                        .map(column -> header(column, shown.contains(column), state, locale))
                        .toList(),
                rows.stream().map(row -> row(table, shown, row, format, true)).toList(),
                totals.stream()
                        .map(row -> row(table, shown, row, format, false))
                        .toList(),
                pager,
                table.rowId() != null,
                state.columns().isEmpty()
                        ? null
                        : state.url().with("columns", null).toString());
    }

    private HeaderView header(Column<?> column, boolean shown, TableState state, Locale locale) {
        SortOrder sort = state.sort();
        return new HeaderView(
                column.key(),
                column.label().resolve(messages, locale, state.units()),
                column.type().isNumeric(),
                column.sortable()
                        ? state.url()
                                .without("page")
                                .with("sort", SortOrder.next(column, sort).text())
                                .toString()
                        : null,
                sort == null || !sort.isBy(column) ? "none" : sort.descending() ? "descending" : "ascending",
                column.metric(),
                explanation(column, locale),
                shown);
    }

    private @Nullable String explanation(Column<?> column, Locale locale) {
        return column.metric() == null
                ? null
                : messages.getMessage("tools.metric." + column.metric() + ".formula", null, locale);
    }

    private static <R> RowView row(
            TableDefinition<R> table, List<Column<R>> shown, R row, CellFormat format, boolean ticks) {
        String id = ticks && table.rowId() != null ? table.rowId().apply(row) : null;
        return new RowView(
                id, shown.stream().map(column -> cell(column, row, format)).toList());
    }

    private static <R> CellView cell(Column<R> column, R row, CellFormat format) {
        Object value = column.value().apply(row);
        Object sub = column.sub() == null ? null : column.sub().apply(row);
        return new CellView(
                format.text(column.type(), value),
                sub == null ? null : format.text(sub instanceof Number ? ColumnType.COUNT : ColumnType.TEXT, sub),
                column.link() == null ? null : column.link().apply(row),
                column.type().isNumeric(),
                value == null,
                CellFormat.direction(column.type(), value),
                column.line() == null ? null : column.line().apply(row),
                column.tone() == null ? null : column.tone().apply(row));
    }
}

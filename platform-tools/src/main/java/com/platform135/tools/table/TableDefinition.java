package com.platform135.tools.table;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.platform135.db.thread.ThreadNode;

/**
 * A table declared once: the page draws it, CSV, XLSX and JSON write it.
 *
 * @param name the table's name, part of its element ids and of file names
 * @param rowId identifies a row for ticking; null where rows cannot be ticked
 * @param origin what a row stands for on the thread, if anything: problems written down of it came from there; null for none
 */
public record TableDefinition<R>(
        String name,
        List<Column<R>> columns,
        @Nullable Function<R, String> rowId,
        @Nullable Function<R, @Nullable ThreadNode> origin) {

    public TableDefinition {
        columns = List.copyOf(columns);
    }

    public TableDefinition(String name, List<Column<R>> columns) {
        this(name, columns, null);
    }

    public TableDefinition(String name, List<Column<R>> columns, @Nullable Function<R, String> rowId) {
        this(name, columns, rowId, null);
    }

    /** The table whose rows stand for objects of the thread. */
    public TableDefinition<R> comingOf(Function<R, @Nullable ThreadNode> newOrigin) {
        return new TableDefinition<>(name, columns, rowId, newOrigin);
    }

    /** The columns to draw: those the reader chose, else those not hidden at first; the first column always stays. */
    List<Column<R>> shown(Set<String> chosen) {
        return columns.stream()
                .filter(column -> column.equals(columns.get(0))
                        || (chosen.isEmpty() ? !column.hidden() : chosen.contains(column.key())))
                .toList();
    }

    /** The table with the columns a reader chose; with all of them if none were chosen. */
    public TableDefinition<R> withColumns(Set<String> chosen) {
        return chosen.isEmpty() ? this : new TableDefinition<>(name, shown(chosen), rowId, origin);
    }

    /** For rows that come sorted from the database: nothing is left to sort. */
    public TableDefinition<R> asSorted() {
        return new TableDefinition<>(
                name, columns.stream().map(Column::unsorted).toList(), rowId, origin);
    }

    /** The rows in the order asked for; missing figures last either way, equal ones as they came. */
    public List<R> sorted(List<R> rows, @Nullable SortOrder order) {
        if (order == null) {
            return rows;
        }
        return columns.stream()
                .filter(order::isBy)
                .filter(Column::sortable)
                .findFirst()
                .map(column -> rows.stream()
                        .sorted(comparator(column, order.descending()))
                        .toList())
                .orElse(rows);
    }

    private Comparator<R> comparator(Column<R> column, boolean descending) {
        Comparator<Object> values = descending ? CellValues.ASCENDING.reversed() : CellValues.ASCENDING;
        return Comparator.comparing(column.value(), Comparator.nullsLast(values));
    }
}

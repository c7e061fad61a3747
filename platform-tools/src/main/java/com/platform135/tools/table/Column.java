package com.platform135.tools.table;

import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.SparkView;

/**
 * One column of a table, declared once for the page and for every kind of file.
 *
 * @param key the column's name in CSV (snake case) and, in camel case, in JSON; stable, part of the data contract
 * @param value the figure of a row in the unit the {@link ColumnType} names; null where there is none ("—", empty)
 * @param sub a second figure shown small beside the first, such as the customers behind a rate
 * @param link where a click on the cell leads, relative to the application; null where there is nothing behind it
 * @param metric the code of the metric whose 口径 the heading explains, or null
 * @param hidden not shown until the reader chooses it; files hold it all the same
 * @param line a small line drawn in place of the text, which files and readers who cannot see it keep; null for none
 * @param tone {@code act}, {@code late} or {@code ok} where a cell needs action or is settled, null where it doesn't
 */
public record Column<R>(
        String key,
        Label label,
        ColumnType type,
        Function<R, @Nullable Object> value,
        @Nullable Function<R, @Nullable Object> sub,
        @Nullable Function<R, @Nullable String> link,
        boolean sortable,
        @Nullable String metric,
        boolean hidden,
        @Nullable Function<R, @Nullable SparkView> line,
        @Nullable Function<R, @Nullable String> tone) {

    public static <R> Column<R> of(String key, Label label, ColumnType type, Function<R, @Nullable Object> value) {
        return new Column<>(key, label, type, value, null, null, true, null, false, null, null);
    }

    public static <R> Column<R> of(String key, String labelKey, ColumnType type, Function<R, @Nullable Object> value) {
        return of(key, Label.key(labelKey), type, value);
    }

    public Column<R> withSub(Function<R, @Nullable Object> other) {
        return new Column<>(key, label, type, value, other, link, sortable, metric, hidden, line, tone);
    }

    public Column<R> linkedTo(Function<R, @Nullable String> target) {
        return new Column<>(key, label, type, value, sub, target, sortable, metric, hidden, line, tone);
    }

    public Column<R> explainedBy(String metricCode) {
        return new Column<>(key, label, type, value, sub, link, sortable, metricCode, hidden, line, tone);
    }

    public Column<R> unsorted() {
        return new Column<>(key, label, type, value, sub, link, false, metric, hidden, line, tone);
    }

    public Column<R> hiddenAtFirst() {
        return new Column<>(key, label, type, value, sub, link, sortable, metric, true, line, tone);
    }

    public Column<R> drawnAs(Function<R, @Nullable SparkView> drawing) {
        return new Column<>(key, label, type, value, sub, link, sortable, metric, hidden, drawing, tone);
    }

    public Column<R> toned(Function<R, @Nullable String> tones) {
        return new Column<>(key, label, type, value, sub, link, sortable, metric, hidden, line, tones);
    }

    /** Nothing but "—" where a row doesn't belong to those. */
    public Column<R> onlyOf(Predicate<R> rows) {
        return new Column<>(
                key,
                label,
                type,
                row -> rows.test(row) ? value.apply(row) : null,
                sub == null ? null : row -> rows.test(row) ? sub.apply(row) : null,
                link == null ? null : row -> rows.test(row) ? link.apply(row) : null,
                sortable,
                metric,
                hidden,
                line == null ? null : row -> rows.test(row) ? line.apply(row) : null,
                tone == null ? null : row -> rows.test(row) ? tone.apply(row) : null);
    }

    /** The column's name in JSON: {@code spec_code} becomes {@code specCode}. */
    public String jsonName() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            boolean capital = i > 0 && key.charAt(i - 1) == '_';
            if (key.charAt(i) != '_') {
                name.append(capital ? Character.toUpperCase(key.charAt(i)) : key.charAt(i));
            }
        }
        return name.toString();
    }
}

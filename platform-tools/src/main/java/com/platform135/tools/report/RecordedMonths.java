package com.platform135.tools.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.TableDefinition;

/** Leaves figures of months before the first orders on record out of a page's table: they aren't noughts, nobody knows them. */
@Component
public class RecordedMonths {

    private static final Pattern MONTH = Pattern.compile("(?:^|.*_)(\\d{4})[-_](\\d{2})");

    private final SalesStore sales;

    public RecordedMonths(SalesStore sales) {
        this.sales = sales;
    }

    /** The month of the first orders; empty where there are none. */
    public Optional<YearMonth> first() {
        return sales.read(snapshot -> snapshot.span()).map(span -> YearMonth.from(span.start()));
    }

    /** The table with nothing in rows and columns of earlier months but their names, and how many shops were in business. */
    public <R> ReportTable<R> only(ReportTable<R> table, ReportPage page) {
        YearMonth first = first().orElse(null);
        if (first == null || !YearMonth.from(page.parameters().period().start()).isBefore(first)) {
            return table;
        }
        TableDefinition<R> all = table.table();
        boolean byMonth = page.parameters().by() == Dimension.MONTH;
        Column<R> name = all.columns().get(0);
        return new ReportTable<>(
                table.titleKey(),
                new TableDefinition<>(
                        all.name(),
                        all.columns().stream()
                                .map(column -> only(column, name, byMonth, first))
                                .toList(),
                        all.rowId(),
                        all.origin()),
                table.rows(),
                table.asOf());
    }

    private static <R> Column<R> only(Column<R> column, Column<R> name, boolean byMonth, YearMonth first) {
        if (column.equals(name) || Metric.ACTIVE.code().equals(column.metric())) {
            return column;
        }
        if (isBefore(column.key(), first)) {
            return column.onlyOf(row -> false);
        }
        return byMonth ? column.onlyOf(row -> !isBefore(code(name, row), first)) : column;
    }

    private static <R> @Nullable String code(Column<R> name, R row) {
        Function<R, @Nullable Object> value = name.value();
        Object text = value.apply(row);
        return text == null ? null : text.toString();
    }

    private static boolean isBefore(@Nullable String code, YearMonth first) {
        if (code == null) {
            return false;
        }
        Matcher month = MONTH.matcher(code);
        return month.matches()
                && YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                        .isBefore(first);
    }
}

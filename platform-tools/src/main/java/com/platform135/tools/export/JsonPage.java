package com.platform135.tools.export;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.db.calendar.Period;
import com.platform135.tools.table.TableDefinition;

/**
 * One page of a report as JSON: names in camel case, quantities whole, money as text with two places, rates with four.
 *
 * @param from first day of the period
 * @param to last day of the period, included
 * @param asOf when the data the figures were made from last changed
 * @param page from 0
 * @param total the rows of all pages
 */
public record JsonPage(
        String report,
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        int page,
        int size,
        int total,
        List<Map<String, @Nullable Object>> rows) {

    public static final int DEFAULT_SIZE = 100;
    public static final int MAXIMUM_SIZE = 1000;

    public static <R> JsonPage of(
            TableDefinition<R> table, Period period, OffsetDateTime asOf, List<R> rows, int page, int size) {
        long first = Math.min(rows.size(), (long) page * size);
        long end = Math.min(rows.size(), first + size);
        return new JsonPage(
                table.name(),
                period.start(),
                period.lastDay(),
                asOf,
                page,
                size,
                rows.size(),
                rows.subList((int) first, (int) end).stream()
                        .map(row -> object(table, row))
                        .toList());
    }

    private static <R> Map<String, @Nullable Object> object(TableDefinition<R> table, R row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> object.put(
                        column.jsonName(),
                        PlainValue.json(column.type(), column.value().apply(row))));
        return object;
    }
}

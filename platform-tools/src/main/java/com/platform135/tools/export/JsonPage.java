package com.platform135.tools.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.table.TableDefinition;

/**
 * One page of a report as JSON: names in camel case, quantities whole, money as text with two places, rates with four.
 *
 * @param page from 0
 * @param total the rows of all pages
 */
public record JsonPage(String report, int page, int size, int total, List<Map<String, @Nullable Object>> rows) {

    public static final int DEFAULT_SIZE = 100;
    public static final int MAXIMUM_SIZE = 1000;

    public static <R> JsonPage of(TableDefinition<R> table, List<R> rows, int page, int size) {
        long first = Math.min(rows.size(), (long) page * size);
        long end = Math.min(rows.size(), first + size);
        return new JsonPage(
                table.name(),
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

package com.platform135.tools.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import de.siegmar.fastcsv.writer.CsvWriter;

import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;

/** Writes a table as CSV, row by row: UTF-8, comma, RFC 4180 quotes; missing figures empty. */
public final class CsvExport {

    /** Without it, Excel reads UTF-8 as the machine's own encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvExport() {}

    /** For programs: the contract's column names. */
    public static <R> void writeData(TableDefinition<R> table, Iterable<R> rows, OutputStream out) {
        write(table, Column::key, rows, out, "");
    }

    /** For people: the headings of the page, and readable by Excel. */
    public static <R> void writeForReaders(
            TableDefinition<R> table, Function<Column<R>, String> headings, Iterable<R> rows, OutputStream out) {
        write(table, headings, rows, out, BYTE_ORDER_MARK);
    }

    private static <R> void write(
            TableDefinition<R> table,
            Function<Column<R>, String> headings,
            Iterable<R> rows,
            OutputStream out,
            String prefix) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(prefix);
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord(table.columns().stream()
                    .map(headings)
                    .map(FormulaGuard::guard)
                    .toList());
            for (R row : rows) {
                csv.writeRecord(table.columns().stream()
                        .map(column -> text(column, row))
                        .toList());
            }
            csv.flush();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <R> String text(Column<R> column, R row) {
        String text = PlainValue.text(column.type(), column.value().apply(row));
        return column.type() == ColumnType.TEXT ? FormulaGuard.guard(text) : text;
    }
}

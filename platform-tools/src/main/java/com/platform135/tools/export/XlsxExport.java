package com.platform135.tools.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.table.CellFormat;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Measure;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.Units;

/**
 * Writes a table as XLSX, a thousand rows at a time: a first block with title, conditions and 口径, then headings, rows and
 * totals. Figures are real numbers with formats; panes are frozen below the headings and right of the first column. Texts of rows stand
 * in their cells, since those shared by a workbook would all be held in memory to its end.
 */
@Component
public class XlsxExport {

    private static final int ROWS_IN_MEMORY = 1000;
    private static final String HEADING_GROUND = "EEF3F3";

    private final MessageSource messages;

    public XlsxExport(MessageSource messages) {
        this.messages = messages;
    }

    public <R> void write(
            Heading heading,
            TableDefinition<R> table,
            TableRows<R> rows,
            Units units,
            Locale locale,
            OutputStream out) {
        write(heading, table, rows, units, locale, out, written -> {});
    }

    /** @param progress hears now and then how many rows have been written */
    public <R> void write(
            Heading heading,
            TableDefinition<R> table,
            TableRows<R> rows,
            Units units,
            Locale locale,
            OutputStream out,
            LongConsumer progress) {
        try (Workbook workbook = new Workbook(out, "platform135", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName(heading.title()));
            int headings = writeHeading(sheet, heading);
            new Body<>(sheet, table, units, locale, progress).write(headings, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the row the column headings belong in. */
    private static int writeHeading(Worksheet sheet, Heading heading) {
        int row = 0;
        sheet.value(row, 0, heading.title());
        sheet.style(row++, 0).bold().fontSize(14).set();
        for (Heading.Condition condition : heading.conditions()) {
            sheet.value(row, 0, condition.name());
            sheet.value(row++, 1, condition.value());
        }
        for (String note : heading.notes()) {
            sheet.value(row++, 0, note);
        }
        return row + 1;
    }

    /** A sheet's name has at most 31 characters and none of seven signs. */
    private static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/*?:\\[\\]]", " ");
        return name.substring(0, Math.min(31, name.length()));
    }

    /** Headings, rows and totals of one sheet. */
    private final class Body<R> {

        private final Worksheet sheet;
        private final List<Column<R>> columns;
        private final Units units;
        private final Locale locale;
        private final LongConsumer progress;
        private int next;
        private int firstUnformatted;
        private long written;

        Body(Worksheet sheet, TableDefinition<R> table, Units units, Locale locale, LongConsumer progress) {
            this.sheet = sheet;
            this.columns = table.columns();
            this.units = units;
            this.locale = locale;
            this.progress = progress;
        }

        void write(int headingRow, TableRows<R> rows) throws IOException {
            writeHeadings(headingRow);
            next = headingRow + 1;
            firstUnformatted = next;
            for (R row : rows.rows()) {
                writeRow(row);
            }
            format();
            int firstTotal = next;
            rows.totals().forEach(this::writeCells);
            format();
            if (next > firstTotal) {
                sheet.range(firstTotal, 0, next - 1, columns.size() - 1)
                        .style()
                        .bold()
                        .set();
            }
        }

        private void writeHeadings(int row) {
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(row, i, columns.get(i).label().resolve(messages, locale, units));
                sheet.width(i, columns.get(i).type() == ColumnType.TEXT ? 22 : 13);
            }
            sheet.range(row, 0, row, columns.size() - 1)
                    .style()
                    .bold()
                    .fillColor(HEADING_GROUND)
                    .wrapText(true)
                    .set();
            sheet.freezePane(1, row + 1);
        }

        private void writeRow(R row) throws IOException {
            writeCells(row);
            if (next - firstUnformatted == ROWS_IN_MEMORY) {
                format();
                sheet.flush();
                written += ROWS_IN_MEMORY;
                progress.accept(written);
            }
        }

        private void writeCells(R row) {
            for (int i = 0; i < columns.size(); i++) {
                Column<R> column = columns.get(i);
                writeCell(i, column.type(), column.value().apply(row));
            }
            next++;
        }

        private void writeCell(int i, ColumnType type, @Nullable Object value) {
            if (value == null) {
                sheet.value(next, i, type.isNumeric() ? CellFormat.MISSING : "");
            } else if (value instanceof Measure measure) {
                writeCell(i, measure.type(), measure.value());
                String format = numberFormat(measure.type());
                if (format != null) {
                    sheet.style(next, i)
                            .format(format)
                            .horizontalAlignment("right")
                            .set();
                }
            } else if (value instanceof LocalDate date) {
                sheet.value(next, i, date);
            } else if (type.isNumeric()) {
                sheet.value(next, i, inUnits(type, PlainValue.decimal(type, value)));
            } else if (type == ColumnType.FLAG) {
                sheet.value(next, i, messages.getMessage("tools.table.flag." + value, null, locale));
            } else {
                sheet.inlineString(next, i, value.toString());
            }
        }

        private BigDecimal inUnits(ColumnType type, BigDecimal value) {
            return switch (type) {
                case CARTONS -> units.quantity().of(value);
                case MONEY -> units.money().of(value);
                case POINTS -> value.movePointRight(2);
                default -> value;
            };
        }

        private void format() {
            if (next == firstUnformatted) {
                return;
            }
            for (int i = 0; i < columns.size(); i++) {
                String format = numberFormat(columns.get(i).type());
                if (format != null) {
                    sheet.range(firstUnformatted, i, next - 1, i)
                            .style()
                            .format(format)
                            .horizontalAlignment("right")
                            .set();
                }
            }
            firstUnformatted = next;
        }

        private @Nullable String numberFormat(ColumnType type) {
            return switch (type) {
                case COUNT -> "#,##0";
                case CARTONS -> units.quantity().scale() == 0 ? "#,##0" : "#,##0.00";
                case MONEY, PRICE, DECIMAL -> "#,##0.00";
                case RATE -> "0.00%";
                case CHANGE -> "+0.00%;-0.00%;0.00%";
                case POINTS -> "+0.00;-0.00;0.00";
                case DATE -> "yyyy-mm-dd";
                case TEXT, FLAG, MEASURE -> null;
            };
        }
    }
}

package com.platform135.tools.imports.orders;

import java.time.LocalDate;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.OrderImport;
import com.platform135.tools.imports.file.SourceLine;
import com.platform135.tools.imports.kind.ImportRows;

/**
 * Takes the cells of an order line out of a row. Neighbouring lines mostly share order, date, shop and channel, so a cell that reads like
 * the one above it is the same string.
 */
final class OrderCells {

    private static final int DATE = OrderImport.COLUMNS.indexOf("order_date");
    private static final int PRICE = OrderImport.COLUMNS.indexOf("price");
    private static final int ISO_LENGTH = 10;

    private final ImportRows rows;
    private final int[] fields;
    private final @Nullable String[] cells = new String[OrderImport.COLUMNS.size()];
    private final BitSet tooLong = new BitSet();
    private String otherDate = "";
    private String otherDateIso = "";

    OrderCells(ImportRows rows) {
        this.rows = rows;
        this.fields = OrderImport.COLUMNS.stream().mapToInt(rows::field).toArray();
    }

    /** The cells in the order of {@link OrderImport#COLUMNS}, null where blank; the same array each time. */
    @Nullable
    String[] of(SourceLine row) {
        for (int i = 0; i < fields.length; i++) {
            cells[i] = cell(row, fields[i], cells[i]);
        }
        String date = cells[DATE];
        if (date != null && (date.length() != ISO_LENGTH || date.charAt(4) != '-')) {
            cells[DATE] = iso(date, row);
        }
        if (rows.isTooLong(row)) {
            tooLong.set(row.number());
            cells[PRICE] = null;
        }
        return cells;
    }

    /** Rows with more in them than the header names are passed on without a price, so that their order is refused. */
    boolean wasTooLong(int rowNumber) {
        return tooLong.get(rowNumber);
    }

    private static @Nullable String cell(SourceLine row, int field, @Nullable String above) {
        int start = row.start(field);
        int length = row.end(field) - start;
        if (length == 0) {
            return null;
        }
        return above != null && reads(above, row.characters(), start, length)
                ? above
                : new String(row.characters(), start, length);
    }

    private static boolean reads(String text, char[] characters, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != characters[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** A date as spreadsheets write it, 2026/11/5, or the text itself where it is none. */
    private String iso(String date, SourceLine row) {
        if (!date.equals(otherDate)) {
            long day = row.epochDay(fields[DATE]);
            otherDate = date;
            otherDateIso = day == SourceLine.NOT_A_NUMBER
                    ? date
                    : LocalDate.ofEpochDay(day).toString();
        }
        return otherDateIso;
    }
}

package com.platform135.db.sales;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.OrderReject.Code;

/** Reads one row of an order file after the other and checks what can be checked of a row by itself. Used again for each row. */
final class OrderLineReading {

    private static final int LONGEST_ORDER_NO = 64;

    /** Bounds that no real line comes near and that keep sums within their types. */
    static final int LARGEST_QUANTITY = 9_999_999;

    static final int LARGEST_PRICE_FEN = 9_999_999;

    static final int NO_LIMIT = -1;

    private static final Map<String, Integer> CHANNELS = Map.ofEntries(
            Map.entry("网上", 1),
            Map.entry("WEB", 1),
            Map.entry("ONLINE", 1),
            Map.entry("手机", 2),
            Map.entry("MOBILE", 2),
            Map.entry("终端", 3),
            Map.entry("TERMINAL", 3),
            Map.entry("电话", 4),
            Map.entry("PHONE", 4));

    private static final int CHANNEL_UNKNOWN = 0;
    private static final int CHANNEL_OTHER = 9;

    private static final int ORDER_NO = 0;
    private static final int ORDER_DATE = 1;
    private static final int LICENCE_NO = 2;
    private static final int SPEC_CODE = 3;
    private static final int NEED = 4;
    private static final int LIMIT = 5;
    private static final int ORDERED = 6;
    private static final int PRICE = 7;
    private static final int CHANNEL = 8;

    private final OrderDirectory directory;
    private final int today;

    private @Nullable OrderReject fault;
    private int rowNumber;

    private String lastDateText = "";
    private int lastDate;

    final Line line = new Line();

    OrderLineReading(OrderDirectory directory, LocalDate today) {
        this.directory = directory;
        this.today = (int) today.toEpochDay();
    }

    /** A checked line, as it is kept until it is loaded. */
    static final class Line {
        int run;
        int row;
        int orderNoHash;
        int retailerId;
        int day;
        int spec;
        int channel;
        int need;
        int limit;
        int ordered;
        int priceFen;

        Line copy() {
            Line copy = new Line();
            copy.run = run;
            copy.row = row;
            copy.orderNoHash = orderNoHash;
            copy.retailerId = retailerId;
            copy.day = day;
            copy.spec = spec;
            copy.channel = channel;
            copy.need = need;
            copy.limit = limit;
            copy.ordered = ordered;
            copy.priceFen = priceFen;
            return copy;
        }
    }

    /** The order number, or null if it is missing or too long, which {@link #fault()} then says. */
    @Nullable
    String readOrderNo(int row, @Nullable String[] cells) {
        rowNumber = row;
        fault = null;
        String orderNo = required(cells, ORDER_NO);
        if (orderNo != null && orderNo.length() > LONGEST_ORDER_NO) {
            refuse(
                    ORDER_NO,
                    Code.TOO_LONG,
                    orderNo.substring(0, LONGEST_ORDER_NO) + "…",
                    String.valueOf(LONGEST_ORDER_NO));
            return null;
        }
        return orderNo;
    }

    /** Reads the other cells into {@link #line}; false if one is at fault. */
    boolean readLine(@Nullable String[] cells) {
        line.row = rowNumber;
        return readDate(cells)
                && readRetailer(cells)
                && readSpec(cells)
                && readQuantities(cells)
                && readPrice(cells)
                && readChannel(cells);
    }

    /** What is wrong with the row. */
    OrderReject fault() {
        if (fault == null) {
            throw new IllegalStateException("Row " + rowNumber + " is in order");
        }
        return fault;
    }

    private boolean readDate(@Nullable String[] cells) {
        String text = required(cells, ORDER_DATE);
        if (text == null) {
            return false;
        }
        if (!text.equals(lastDateText)) {
            try {
                lastDate = (int) LocalDate.parse(text).toEpochDay();
                lastDateText = text;
            } catch (DateTimeParseException e) {
                return refuse(ORDER_DATE, Code.NOT_A_DATE, text);
            }
        }
        line.day = lastDate;
        return line.day <= today || refuse(ORDER_DATE, Code.DATE_IN_FUTURE, text);
    }

    private boolean readRetailer(@Nullable String[] cells) {
        String licenceNo = required(cells, LICENCE_NO);
        if (licenceNo == null) {
            return false;
        }
        OrderDirectory.Licence licence = directory.licence(licenceNo);
        if (licence == null) {
            return refuse(LICENCE_NO, Code.UNKNOWN_LICENCE, licenceNo);
        }
        line.retailerId = licence.retailerId();
        if (line.day < licence.openedDay()) {
            return refuse(ORDER_DATE, Code.BEFORE_OPENING, lastDateText, date(licence.openedDay()));
        }
        return line.day < licence.closedDay()
                || refuse(ORDER_DATE, Code.AFTER_CLOSING, lastDateText, date(licence.closedDay()));
    }

    private static String date(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    private boolean readSpec(@Nullable String[] cells) {
        String specCode = required(cells, SPEC_CODE);
        if (specCode == null) {
            return false;
        }
        line.spec = directory.specId(specCode);
        return line.spec != OrderDirectory.NO_SPEC || refuse(SPEC_CODE, Code.UNKNOWN_SPEC, specCode);
    }

    private boolean readQuantities(@Nullable String[] cells) {
        String need = required(cells, NEED);
        if (need == null || (line.need = quantity(NEED, need)) < 0) {
            return false;
        }
        String limit = text(cells, LIMIT);
        line.limit = NO_LIMIT;
        if (limit != null && (line.limit = quantity(LIMIT, limit)) < 0) {
            return false;
        }
        String ordered = required(cells, ORDERED);
        if (ordered == null || (line.ordered = quantity(ORDERED, ordered)) < 0) {
            return false;
        }
        if (line.ordered > line.need) {
            return refuse(ORDERED, Code.OVER_NEED, ordered, need);
        }
        return limit == null || line.ordered <= line.limit || refuse(ORDERED, Code.OVER_LIMIT, ordered, limit);
    }

    /** The number, or -1 after a refusal. */
    private int quantity(int column, String text) {
        int value = 0;
        int start = text.charAt(0) == '-' ? 1 : 0;
        if (text.length() == start) {
            refuse(column, Code.NOT_AN_INTEGER, text);
            return -1;
        }
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                refuse(column, Code.NOT_AN_INTEGER, text);
                return -1;
            }
            value = Math.min(LARGEST_QUANTITY + 1, value * 10 + digit);
        }
        if (start == 1 && value > 0) {
            refuse(column, Code.NEGATIVE, text);
            return -1;
        }
        if (value > LARGEST_QUANTITY) {
            refuse(column, Code.TOO_LARGE, text, String.valueOf(LARGEST_QUANTITY));
            return -1;
        }
        return value;
    }

    private boolean readPrice(@Nullable String[] cells) {
        String text = required(cells, PRICE);
        if (text == null) {
            return false;
        }
        boolean negative = text.charAt(0) == '-';
        long fen = 0;
        int digits = 0;
        int decimals = -1;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && decimals < 0) {
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9') {
                return refuse(PRICE, Code.NOT_A_PRICE, text);
            }
            digits++;
            if (decimals >= 2) {
                if (c != '0') {
                    return refuse(PRICE, Code.TOO_MANY_DECIMALS, text);
                }
                continue;
            }
            decimals += decimals < 0 ? 0 : 1;
            fen = Math.min(fen * 10 + (c - '0'), Integer.MAX_VALUE);
        }
        if (digits == 0) {
            return refuse(PRICE, Code.NOT_A_PRICE, text);
        }
        for (int i = Math.max(decimals, 0); i < 2; i++) {
            fen *= 10;
        }
        if (negative || fen == 0) {
            return refuse(PRICE, Code.PRICE_NOT_POSITIVE, text);
        }
        line.priceFen = (int) Math.min(fen, LARGEST_PRICE_FEN);
        return fen <= LARGEST_PRICE_FEN || refuse(PRICE, Code.TOO_LARGE, text, "99999.99");
    }

    private boolean readChannel(@Nullable String[] cells) {
        String text = text(cells, CHANNEL);
        line.channel = text == null ? CHANNEL_UNKNOWN : CHANNELS.getOrDefault(text, CHANNEL_OTHER);
        return true;
    }

    private @Nullable String required(@Nullable String[] cells, int column) {
        String text = text(cells, column);
        if (text == null) {
            refuse(column, Code.MISSING_VALUE);
        }
        return text;
    }

    private static @Nullable String text(@Nullable String[] cells, int column) {
        String cell = cells[column];
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        String text = cell.strip();
        return text.isEmpty() ? null : text;
    }

    /** Always false, to be returned. */
    private boolean refuse(int column, Code code, String... args) {
        fault = new OrderReject(rowNumber, OrderImport.COLUMNS.get(column), code, List.of(args));
        return false;
    }
}

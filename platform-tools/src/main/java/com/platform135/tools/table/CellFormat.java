package com.platform135.tools.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How a value reads on the page: grouped digits, two decimals for %, a true minus sign, "—" where there is none. */
public final class CellFormat {

    public static final String MISSING = "—";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MessageSource messages;
    private final Locale locale;
    private final Units units;

    public CellFormat(MessageSource messages, Locale locale, Units units) {
        this.messages = messages;
        this.locale = locale;
        this.units = units;
    }

    public String text(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        return switch (type) {
            case TEXT, DATE -> value.toString();
            case COUNT -> grouped(CellValues.decimal(value), 0);
            case CARTONS ->
                grouped(
                        units.quantity().of(CellValues.decimal(value)),
                        units.quantity().scale());
            case MONEY -> grouped(units.money().of(CellValues.decimal(value)), 2);
            case PRICE, DECIMAL -> grouped(CellValues.decimal(value), 2);
            case RATE -> percent(value) + "%";
            case POINTS -> signed(CellValues.decimal(value));
            case CHANGE ->
                arrow(CellValues.decimal(value))
                        + percent(CellValues.decimal(value).abs()) + "%";
            case MEASURE -> text(((Measure) value).type(), ((Measure) value).value());
            case FLAG -> messages.getMessage("tools.table.flag." + value, null, locale);
        };
    }

    /** Whether the change a cell shows goes up (1), down (-1) or neither (0). */
    static int direction(ColumnType type, @Nullable Object value) {
        if (value instanceof Measure measure) {
            return direction(measure.type(), measure.value());
        }
        boolean directed = type == ColumnType.POINTS || type == ColumnType.CHANGE;
        return directed && value != null ? CellValues.decimal(value).signum() : 0;
    }

    private static String signed(BigDecimal fraction) {
        return (fraction.signum() > 0 ? "+" : "") + percent(fraction);
    }

    private static String arrow(BigDecimal change) {
        return change.signum() == 0 ? "" : change.signum() > 0 ? "▲\u00a0" : "▼\u00a0";
    }

    private static String percent(Object fraction) {
        return grouped(CellValues.decimal(fraction).multiply(HUNDRED), 2);
    }

    private static String grouped(BigDecimal figure, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }
}

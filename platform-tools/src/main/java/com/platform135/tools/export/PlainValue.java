package com.platform135.tools.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Measure;

/** A cell's value as data: the decimals the contract asks for, half up, without grouping or units. */
final class PlainValue {

    private PlainValue() {}

    static BigDecimal decimal(ColumnType type, Object value) {
        BigDecimal decimal = value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
        return decimal.setScale(scale(type), RoundingMode.HALF_UP);
    }

    /** Null is empty; a decimal never in scientific notation. */
    static String text(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Measure measure) {
            return text(measure.type(), measure.value());
        }
        return type.isNumeric() ? decimal(type, value).toPlainString() : value.toString();
    }

    /** Money is text in JSON, so that no reader turns it into a binary fraction. */
    static @Nullable Object json(ColumnType type, @Nullable Object value) {
        if (value == null || type == ColumnType.FLAG) {
            return value;
        }
        if (value instanceof Measure measure) {
            return json(measure.type(), measure.value());
        }
        return switch (type) {
            case COUNT, CARTONS -> decimal(type, value).longValueExact();
            case RATE, POINTS, CHANGE, DECIMAL -> decimal(type, value);
            default -> text(type, value);
        };
    }

    private static int scale(ColumnType type) {
        return switch (type) {
            case COUNT, CARTONS -> 0;
            case RATE, POINTS, CHANGE -> 4;
            default -> 2;
        };
    }
}

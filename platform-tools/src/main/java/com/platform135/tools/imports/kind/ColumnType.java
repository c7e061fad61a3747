package com.platform135.tools.imports.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.platform135.tools.imports.file.SourceLine;

/** How a column's text is read, and the SQL type it is staged as. */
public final class ColumnType {

    /** 天价烟: a retail price above 1000 元 is forbidden. */
    static final long MAX_RETAIL_FEN = 100_000;

    private static final int MAX_ECHO = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final String sqlType;
    private final CellReader reader;

    private ColumnType(String sqlType, CellReader reader) {
        this.sqlType = sqlType;
        this.reader = reader;
    }

    @FunctionalInterface
    private interface CellReader {
        String read(SourceLine row, int field) throws BadCellException;
    }

    String sqlType() {
        return sqlType;
    }

    /** The value as PostgreSQL reads it; the cell is not blank. */
    String read(SourceLine row, int field) throws BadCellException {
        return reader.read(row, field);
    }

    /** Free text; line breaks become spaces. */
    public static ColumnType text(int maxLength) {
        return new ColumnType("text", (row, field) -> {
            String text = row.text(field);
            if (text.length() > maxLength) {
                throw new BadCellException("too-long", echo(text), maxLength);
            }
            return printable(text);
        });
    }

    private static String printable(String text) throws BadCellException {
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                if (c != '\n' && c != '\r' && c != '\t') {
                    throw new BadCellException("control-character");
                }
                broken = true;
            } else if (turnsText(c)) {
                throw new BadCellException("control-character");
            }
        }
        return broken ? text.replaceAll("[\\n\\r\\t]+", " ") : text;
    }

    /** Makes what follows read backwards, so that a name shows as another. */
    private static boolean turnsText(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    /** Text of a given form; the code says what form. */
    public static ColumnType pattern(String regex, String code) {
        Pattern pattern = Pattern.compile(regex);
        return new ColumnType("text", (row, field) -> {
            String text = row.text(field);
            if (!pattern.matcher(text).matches()) {
                throw new BadCellException(code, echo(text));
            }
            return text;
        });
    }

    /** One of a few codes, each with the Chinese word people use for it: {@code "ACTIVE", "在营", …}. */
    public static ColumnType code(String sqlType, String... codesAndWords) {
        Map<String, String> codes = new HashMap<>();
        StringBuilder allowed = new StringBuilder();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            String code = codesAndWords[i];
            codes.put(code.toUpperCase(Locale.ROOT), code);
            codes.put(codesAndWords[i + 1], code);
            allowed.append(i == 0 ? "" : ", ").append(code);
        }
        String list = allowed.toString();
        return new ColumnType(sqlType, (row, field) -> {
            String text = row.text(field);
            String code = codes.get(text.toUpperCase(Locale.ROOT));
            if (code == null) {
                throw new BadCellException("unknown-code", echo(text), list);
            }
            return code;
        });
    }

    public static ColumnType bool() {
        return code("boolean", "true", "是", "false", "否");
    }

    public static ColumnType whole(long least, long most) {
        return new ColumnType("int", (row, field) -> {
            long value = row.wholeNumber(field);
            if (value == SourceLine.NOT_A_NUMBER) {
                throw new BadCellException("not-an-integer", echo(row.text(field)));
            }
            return String.valueOf(within(value, least, most));
        });
    }

    private static long within(long value, long least, long most) throws BadCellException {
        if (value < 0 && least == 0) {
            throw new BadCellException("negative", value);
        }
        if (value < least || value > most) {
            throw new BadCellException("out-of-range", value, least, most);
        }
        return value;
    }

    /** 元 with at most two decimals, above 0, staged in 分. */
    public static ColumnType money() {
        return new ColumnType("int", (row, field) -> String.valueOf(fen(row, field)));
    }

    /** A retail price in 元 per 条, at most 1000, staged in 分. */
    public static ColumnType retailPrice() {
        return new ColumnType("int", (row, field) -> {
            long fen = fen(row, field);
            if (fen > MAX_RETAIL_FEN) {
                throw new BadCellException("price-too-high", row.text(field));
            }
            return String.valueOf(fen);
        });
    }

    private static long fen(SourceLine row, int field) throws BadCellException {
        long fen = row.scaled(field, 2);
        if (fen == SourceLine.NOT_A_NUMBER) {
            throw new BadCellException("not-a-price", echo(row.text(field)));
        }
        if (fen <= 0 || fen > Integer.MAX_VALUE) {
            throw new BadCellException("price-not-positive", row.text(field));
        }
        return fen;
    }

    /** A number with decimals between two bounds, cut off after six. */
    public static ColumnType decimal(String sqlType, double least, double most) {
        return new ColumnType(sqlType, (row, field) -> {
            BigDecimal value = number(row.text(field));
            if (value.doubleValue() < least || value.doubleValue() > most) {
                throw new BadCellException("out-of-range", echo(row.text(field)), plain(least), plain(most));
            }
            return value.toPlainString();
        });
    }

    /** A share between 0 and 1, also written as 60%. */
    public static ColumnType share() {
        return new ColumnType("numeric(5, 4)", (row, field) -> {
            String text = row.text(field);
            BigDecimal value = text.endsWith("%")
                    ? number(text.substring(0, text.length() - 1)).movePointLeft(2)
                    : number(text);
            if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                throw new BadCellException("out-of-range", echo(text), "0", "1");
            }
            return value.toPlainString();
        });
    }

    private static BigDecimal number(String text) throws BadCellException {
        try {
            if (text.length() > 40 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
                throw new BadCellException("not-a-number", echo(text));
            }
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new BadCellException("not-a-number", echo(text));
        }
    }

    private static String plain(double bound) {
        return new BigDecimal(String.valueOf(bound)).stripTrailingZeros().toPlainString();
    }

    public static ColumnType date() {
        return new ColumnType("date", (row, field) -> {
            long day = row.epochDay(field);
            if (day == SourceLine.NOT_A_NUMBER || day < FIRST_DAY.toEpochDay() || day > LAST_DAY.toEpochDay()) {
                throw new BadCellException("not-a-date", echo(row.text(field)));
            }
            return LocalDate.ofEpochDay(day).toString();
        });
    }

    /** What a message may repeat of a cell. */
    static String echo(String text) {
        return text.length() <= MAX_ECHO ? text : text.substring(0, MAX_ECHO) + "…";
    }

    static List<String> arguments(Object... values) {
        return List.of(values).stream().map(String::valueOf).toList();
    }
}

package com.platform135.tools.imports.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.platform135.tools.export.FormulaGuard;

/**
 * One row as it was read. The source fills the same object again for the next row, so that reading millions of lines
 * makes no garbage; whoever keeps a value takes it out. A field beyond the row's end, or with index −1, is blank.
 */
public final class SourceLine {

    /** What the number readers return for text that is no such number. */
    public static final long NOT_A_NUMBER = Long.MIN_VALUE;

    private static final int MAX_DIGITS = 18;

    private char[] chars = new char[256];
    private int[] rawEnds = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int fields;
    private int length;
    private int number;

    void begin(int rowNumber) {
        number = rowNumber;
        fields = 0;
        length = 0;
    }

    void add(char[] source, int offset, int count) {
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count));
        }
        System.arraycopy(source, offset, chars, length, count);
        close(count);
    }

    void add(String text) {
        add(text.toCharArray(), 0, text.length());
    }

    private void close(int count) {
        if (fields == rawEnds.length) {
            rawEnds = Arrays.copyOf(rawEnds, fields * 2);
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
        }
        int from = length;
        int to = length + count;
        while (from < to && isSpace(chars[from])) {
            from++;
        }
        while (from < to && isSpace(chars[to - 1])) {
            to--;
        }
        if (to - from > 1 && chars[from] == '\'' && FormulaGuard.startsFormula(chars[from + 1])) {
            from++;
        }
        starts[fields] = from;
        ends[fields] = to;
        length += count;
        rawEnds[fields++] = length;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
    }

    /** The row's number as a spreadsheet shows it: the header is 1. */
    public int number() {
        return number;
    }

    public int size() {
        return fields;
    }

    /** No field holds anything. */
    public boolean isEmpty() {
        return isEmptyFrom(0);
    }

    /** No field from this one on holds anything. */
    public boolean isEmptyFrom(int first) {
        for (int field = first; field < fields; field++) {
            if (starts[field] < ends[field]) {
                return false;
            }
        }
        return true;
    }

    public boolean isBlank(int field) {
        return field < 0 || field >= fields || starts[field] == ends[field];
    }

    /** The text without the white space around it; empty when blank. */
    public String text(int field) {
        return isBlank(field) ? "" : new String(chars, starts[field], ends[field] - starts[field]);
    }

    /** The fields exactly as they were read. */
    public List<String> raw() {
        List<String> all = new ArrayList<>(fields);
        for (int field = 0; field < fields; field++) {
            int from = field == 0 ? 0 : rawEnds[field - 1];
            all.add(new String(chars, from, rawEnds[field] - from));
        }
        return all;
    }

    /** A whole number of up to 18 digits, with or without a minus, or {@link #NOT_A_NUMBER}. */
    public long wholeNumber(int field) {
        if (isBlank(field)) {
            return NOT_A_NUMBER;
        }
        int from = starts[field];
        boolean negative = chars[from] == '-';
        long value = digits(negative ? from + 1 : from, ends[field]);
        return negative && value != NOT_A_NUMBER ? -value : value;
    }

    /**
     * A decimal number times 10 to the given power, exactly: {@code scaled(field, 2)} reads 88.5 as 8850. More decimals
     * than that, unless they are zeros, give {@link #NOT_A_NUMBER}.
     */
    public long scaled(int field, int decimals) {
        if (isBlank(field)) {
            return NOT_A_NUMBER;
        }
        int from = starts[field];
        int to = ends[field];
        boolean negative = chars[from] == '-';
        int first = negative ? from + 1 : from;
        int point = first;
        while (point < to && chars[point] != '.') {
            point++;
        }
        long value = digits(first, point);
        int at = point + 1;
        for (int i = 0; i < decimals && value != NOT_A_NUMBER; i++, at++) {
            int digit = at < to ? digit(chars[at]) : 0;
            value = digit < 0 || value > Long.MAX_VALUE / 10 - 10 ? NOT_A_NUMBER : value * 10 + digit;
        }
        for (; at < to; at++) {
            if (chars[at] != '0') {
                return NOT_A_NUMBER;
            }
        }
        return negative && value != NOT_A_NUMBER ? -value : value;
    }

    /** A date as days since 1970-01-01: 2026-11-05, 2026/11/5 or 20261105, else {@link #NOT_A_NUMBER}. */
    public long epochDay(int field) {
        if (isBlank(field)) {
            return NOT_A_NUMBER;
        }
        int from = starts[field];
        int to = ends[field];
        int first = from;
        while (first < to && digit(chars[first]) >= 0) {
            first++;
        }
        if (first == to) {
            return to - from == 8
                    ? day(digits(from, from + 4), digits(from + 4, from + 6), digits(from + 6, to))
                    : NOT_A_NUMBER;
        }
        char separator = chars[first];
        int second = first + 1;
        while (second < to && chars[second] != separator) {
            second++;
        }
        boolean known = first - from == 4 && (separator == '-' || separator == '/') && second < to;
        return known ? day(digits(from, first), digits(first + 1, second), digits(second + 1, to)) : NOT_A_NUMBER;
    }

    private long lastDay = NOT_A_NUMBER;
    private long lastKey = NOT_A_NUMBER;

    /** Rows of one file mostly share few dates, so the last one is kept. */
    private long day(long year, long month, long dayOfMonth) {
        if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return NOT_A_NUMBER;
        }
        long key = (year * 100 + month) * 100 + dayOfMonth;
        if (key != lastKey) {
            lastDay = epochDay((int) year, (int) month, (int) dayOfMonth);
            lastKey = key;
        }
        return lastDay;
    }

    private static long epochDay(int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth).toEpochDay();
        } catch (DateTimeException e) {
            return NOT_A_NUMBER;
        }
    }

    private long digits(int from, int to) {
        if (from >= to || to - from > MAX_DIGITS) {
            return NOT_A_NUMBER;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(chars[i]);
            if (digit < 0) {
                return NOT_A_NUMBER;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    /** The characters behind {@link #start} and {@link #end}; read only, until the next row. */
    public char[] characters() {
        return chars;
    }

    public int start(int field) {
        return isBlank(field) ? 0 : starts[field];
    }

    public int end(int field) {
        return isBlank(field) ? 0 : ends[field];
    }
}

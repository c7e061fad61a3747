package com.platform135.app.demo;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Writes CSV by hand into a byte buffer: a demo has millions of lines. Failures surface as {@link UncheckedIOException}. */
final class CsvBytes implements Closeable {

    private static final int SLACK = 512;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int length;

    CsvBytes(OutputStream out, String header) {
        this.out = out;
        text(header);
        newLine();
    }

    /** One row; null gives an empty cell. */
    void row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                comma();
            }
            Object cell = cells[i];
            if (cell != null) {
                text(quoted(cell.toString()));
            }
        }
        newLine();
    }

    /** Already encoded bytes, at most {@value #SLACK}. */
    void bytes(byte[] bytes, int count) {
        room();
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += SLACK) {
            room();
            int count = Math.min(SLACK, bytes.length - from);
            System.arraycopy(bytes, from, buffer, length, count);
            length += count;
        }
    }

    /** A number not below 0. */
    void number(int value) {
        room();
        int digits = 1;
        for (int rest = value; rest > 9; rest /= 10) {
            digits++;
        }
        int rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    void comma() {
        room();
        buffer[length++] = ',';
    }

    void newLine() {
        room();
        buffer[length++] = '\n';
    }

    @Override
    public void close() {
        try {
            out.write(buffer, 0, length);
            length = 0;
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void room() {
        if (length + SLACK > buffer.length) {
            try {
                out.write(buffer, 0, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            length = 0;
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

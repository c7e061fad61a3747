package com.platform135.db.sales;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows in PostgreSQL's binary COPY format. Closing it unfinished cancels the copy. */
final class CopyWriter implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int CAPACITY = 1 << 17;
    private static final int LARGEST_VALUE = 1 << 12;

    /** Days from the epoch of Java to that of PostgreSQL. */
    static final int EPOCH_DAY_2000 = 10957;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY);

    CopyWriter(Connection connection, String sql) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    CopyWriter row(int columns) throws SQLException {
        if (buffer.remaining() < LARGEST_VALUE) {
            flush();
        }
        buffer.putShort((short) columns);
        return this;
    }

    CopyWriter int2(int value) {
        buffer.putInt(2).putShort((short) value);
        return this;
    }

    CopyWriter int4(int value) {
        buffer.putInt(4).putInt(value);
        return this;
    }

    CopyWriter int8(long value) {
        buffer.putInt(8).putLong(value);
        return this;
    }

    CopyWriter bool(boolean value) {
        buffer.putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    CopyWriter date(int epochDay) {
        return int4(epochDay - EPOCH_DAY_2000);
    }

    /** At most some hundreds of characters. */
    CopyWriter text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        buffer.putInt(bytes.length).put(bytes);
        return this;
    }

    CopyWriter missing() {
        buffer.putInt(-1);
        return this;
    }

    /** Ends the copy and says how many rows were written. */
    long finish() throws SQLException {
        buffer.putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}

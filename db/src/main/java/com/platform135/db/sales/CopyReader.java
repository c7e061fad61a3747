package com.platform135.db.sales;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads rows in PostgreSQL's binary COPY format: {@link #next()}, then the columns in their order. */
final class CopyReader implements AutoCloseable {

    private static final int FIXED_HEADER = 15;

    private final CopyOut copy;
    private ByteBuffer row;

    CopyReader(Connection connection, String sql) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        this.row = message();
        row.position(FIXED_HEADER);
        row.position(row.position() + 4 + row.getInt());
    }

    /** Moves to the next row; false after the last. */
    boolean next() throws SQLException {
        if (!row.hasRemaining()) {
            row = message();
        }
        if (row.getShort() >= 0) {
            return true;
        }
        byte[] rest = copy.readFromCopy();
        if (rest != null) {
            throw new IllegalStateException("Rows after the end of a COPY");
        }
        return false;
    }

    private ByteBuffer message() throws SQLException {
        byte[] bytes = copy.readFromCopy();
        if (bytes == null) {
            throw new IllegalStateException("A COPY ended without its trailer");
        }
        return ByteBuffer.wrap(bytes);
    }

    int int2() {
        row.getInt();
        return row.getShort();
    }

    int int4() {
        row.getInt();
        return row.getInt();
    }

    int int4Or(int missing) {
        return row.getInt() < 0 ? missing : row.getInt();
    }

    int epochDay() {
        return int4() + CopyWriter.EPOCH_DAY_2000;
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}

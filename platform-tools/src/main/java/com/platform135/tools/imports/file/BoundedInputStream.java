package com.platform135.tools.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what passes and refuses to pass more than it may, so that a small archive cannot unfold without end. */
final class BoundedInputStream extends FilterInputStream {

    private static final long MEBIBYTE = 1 << 20;

    private final long limit;
    private long count;

    BoundedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b < 0 ? b : counted(1, b);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return read <= 0 ? read : counted(read, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int read, int result) {
        count += read;
        if (count > limit) {
            throw new RefusedFileException("too-large-unpacked", limit / MEBIBYTE);
        }
        return result;
    }
}

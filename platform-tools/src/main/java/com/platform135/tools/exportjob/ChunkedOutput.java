package com.platform135.tools.exportjob;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/** Cuts what is written into chunks of a mebibyte and stores each as soon as it is full. */
final class ChunkedOutput extends OutputStream {

    private static final int CHUNK = 1 << 20;

    private final ExportStore store;
    private final UUID id;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int number;
    private long bytes;

    ChunkedOutput(ExportStore store, UUID id) {
        this.store = store;
        this.id = id;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        int done = 0;
        while (done < length) {
            int some = Math.min(length - done, CHUNK - filled);
            System.arraycopy(source, offset + done, chunk, filled, some);
            filled += some;
            done += some;
            if (filled == CHUNK) {
                store();
            }
        }
    }

    private void store() {
        if (filled > 0) {
            store.addChunk(id, number++, Arrays.copyOf(chunk, filled));
            bytes += filled;
            filled = 0;
        }
    }

    @Override
    public void close() {
        store();
    }

    /** All that was written, once closed. */
    long bytes() {
        return bytes;
    }
}

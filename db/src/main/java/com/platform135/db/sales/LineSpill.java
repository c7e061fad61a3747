package com.platform135.db.sales;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.OrderLineReading.Line;

/** Lines on disk, 40 bytes each, in files by a key: first written, then read file by file in the order of writing. */
final class LineSpill implements Closeable {

    private static final int LINE_BYTES = 40;
    private static final int BUFFER_BYTES = LINE_BYTES * 1024;

    private final Path folder;
    private final String name;
    private final SortedMap<Integer, Writer> writers = new TreeMap<>();
    private int lastKey = -1;
    private @Nullable Writer lastWriter;

    LineSpill(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    private static final class Writer {
        final FileChannel channel;
        final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

        long lines;

        Writer(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        void flush() throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        }
    }

    void add(int key, Line line) {
        Writer writer = writer(key);
        if (!writer.buffer.hasRemaining()) {
            flush(writer);
        }
        writer.lines++;
        writer.buffer
                .putInt(line.run)
                .putInt(line.row)
                .putInt(line.orderNoHash)
                .putInt(line.retailerId)
                .putInt(line.day)
                .putShort((short) line.spec)
                .putShort((short) line.channel)
                .putInt(line.need)
                .putInt(line.limit)
                .putInt(line.ordered)
                .putInt(line.priceFen);
    }

    private Writer writer(int key) {
        if (lastWriter == null || key != lastKey) {
            lastKey = key;
            lastWriter = writers.computeIfAbsent(key, this::open);
        }
        return lastWriter;
    }

    private Writer open(int key) {
        try {
            return new Writer(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int key) {
        return folder.resolve(name + "-" + key);
    }

    private static void flush(Writer writer) {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count(int key) {
        Writer writer = writers.get(key);
        return writer == null ? 0 : writer.lines;
    }

    /** The keys that have lines, ascending. */
    List<Integer> keys() {
        return List.copyOf(writers.keySet());
    }

    /** Reads a key's lines; nothing more is written under it. */
    Reader read(int key) {
        try {
            Writer writer = writers.get(key);
            if (writer != null && writer.channel.isOpen()) {
                writer.flush();
                writer.channel.close();
            }
            return new Reader(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of one file; the same carrier is filled again for each. */
    static final class Reader implements Closeable {

        private final DataInputStream in;
        private final byte[] bytes = new byte[LINE_BYTES];
        private final ByteBuffer view = ByteBuffer.wrap(bytes);
        final Line line = new Line();

        private Reader(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
        }

        boolean next() {
            try {
                in.readFully(bytes);
            } catch (EOFException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            view.clear();
            line.run = view.getInt();
            line.row = view.getInt();
            line.orderNoHash = view.getInt();
            line.retailerId = view.getInt();
            line.day = view.getInt();
            line.spec = view.getShort();
            line.channel = view.getShort();
            line.need = view.getInt();
            line.limit = view.getInt();
            line.ordered = view.getInt();
            line.priceFen = view.getInt();
            return true;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Closes and deletes the files. */
    @Override
    public void close() {
        try {
            for (var entry : writers.entrySet()) {
                entry.getValue().channel.close();
                Files.deleteIfExists(file(entry.getKey()));
            }
            writers.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

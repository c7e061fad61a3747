package com.platform135.db.sales;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Lines of one order that stand together in a file: the whole order where a file is in order.
 *
 * @param bad one of its lines was refused
 * @param retailerId with the day, of its lines that were not refused; 0 where there are none
 */
record OrderRun(
        int id, String orderNo, boolean bad, int retailerId, int day, int channel, int lines, long hash1, long hash2) {

    /** Runs on disk in the order of their ids. */
    static final class Spill implements Closeable {

        private final Path file;
        private @Nullable DataOutputStream out;

        Spill(Path file) {
            this.file = file;
            try {
                this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void add(OrderRun run) {
            DataOutputStream to = out;
            if (to == null) {
                throw new IllegalStateException("Runs are being read already");
            }
            try {
                to.writeInt(run.id);
                to.writeUTF(run.orderNo);
                to.writeBoolean(run.bad);
                to.writeInt(run.retailerId);
                to.writeInt(run.day);
                to.writeByte(run.channel);
                to.writeInt(run.lines);
                to.writeLong(run.hash1);
                to.writeLong(run.hash2);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void forEach(Consumer<OrderRun> consumer) {
            try {
                finishWriting();
                try (DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                    for (OrderRun run = next(in); run != null; run = next(in)) {
                        consumer.accept(run);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static @Nullable OrderRun next(DataInputStream in) throws IOException {
            int id;
            try {
                id = in.readInt();
            } catch (EOFException e) {
                return null;
            }
            return new OrderRun(
                    id,
                    in.readUTF(),
                    in.readBoolean(),
                    in.readInt(),
                    in.readInt(),
                    in.readByte(),
                    in.readInt(),
                    in.readLong(),
                    in.readLong());
        }

        private void finishWriting() throws IOException {
            if (out != null) {
                out.close();
                out = null;
            }
        }

        @Override
        public void close() {
            try {
                finishWriting();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gathers the lines of a run, or of a whole order, and finds what is wrong with them together. */
    static final class Builder {

        private final int[] orderOfSpec;
        private int ordinal;

        private int retailerId;
        private int day;
        private int channel;
        private int lines;
        private long hash1;
        private long hash2;
        private boolean bad;

        Builder(int highestSpecId) {
            orderOfSpec = new int[highestSpecId + 1];
        }

        void begin() {
            ordinal++;
            retailerId = 0;
            day = 0;
            channel = 0;
            lines = 0;
            hash1 = 0;
            hash2 = 0;
            bad = false;
        }

        void spoil() {
            bad = true;
        }

        boolean isBad() {
            return bad;
        }

        /** Adds a line unless it doesn't go with those before it: then says why. */
        OrderReject.@Nullable Code add(OrderLineReading.Line line) {
            if (lines == 0) {
                retailerId = line.retailerId;
                day = line.day;
            }
            OrderReject.Code fault = day != line.day
                    ? OrderReject.Code.OTHER_DATE_IN_ORDER
                    : retailerId != line.retailerId
                            ? OrderReject.Code.OTHER_LICENCE_IN_ORDER
                            : orderOfSpec[line.spec] == ordinal ? OrderReject.Code.DUPLICATE_SPEC : null;
            if (fault != null) {
                bad = true;
                return fault;
            }
            orderOfSpec[line.spec] = ordinal;
            channel = Math.max(channel, line.channel);
            lines++;
            hash1 += hash(line, 0x9E3779B97F4A7C15L);
            hash2 += hash(line, 0xC2B2AE3D27D4EB4FL);
            return null;
        }

        private static long hash(OrderLineReading.Line line, long seed) {
            long hash = mix(seed ^ ((long) line.spec << 32 | line.need));
            hash = mix(hash ^ ((long) line.limit << 32 | line.ordered));
            return mix(hash ^ ((long) line.channel << 32 | line.priceFen));
        }

        /** Stafford's variant 13, the finisher of SplitMix64. */
        private static long mix(long value) {
            long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }

        OrderRun build(int id, String orderNo) {
            return new OrderRun(id, orderNo, bad, retailerId, day, channel, lines, hash1, hash2);
        }
    }
}

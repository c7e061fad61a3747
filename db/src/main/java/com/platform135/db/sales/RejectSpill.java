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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.OrderReject.Code;

/**
 * Refused rows. Those found while reading lie on disk, in the order of rows; those found later, out of order and without arguments, are a
 * bit a row.
 */
final class RejectSpill implements Closeable {

    private static final Map<Code, String> COLUMN_OF_ORDER_CODE = Map.of(
            Code.ORDER_REJECTED, "order_no",
            Code.DUPLICATE_SPEC, "spec_code",
            Code.OTHER_DATE_IN_ORDER, "order_date",
            Code.OTHER_LICENCE_IN_ORDER, "licence_no");

    private final Path file;
    private final Map<Code, BitSet> late = new EnumMap<>(Code.class);
    private @Nullable DataOutputStream out;
    private long count;

    RejectSpill(Path file) {
        this.file = file;
        try {
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of rows. */
    void add(OrderReject reject) {
        DataOutputStream to = out;
        if (to == null) {
            throw new IllegalStateException("Rejects are being read already");
        }
        try {
            to.writeInt(reject.rowNumber());
            to.writeByte(OrderImport.COLUMNS.indexOf(reject.column()));
            to.writeByte(reject.code().ordinal());
            to.writeByte(reject.args().size());
            for (String arg : reject.args()) {
                to.writeUTF(arg.length() > 1000 ? arg.substring(0, 1000) : arg);
            }
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In any order; a row twice counts once. */
    void addLate(int row, Code code) {
        if (!COLUMN_OF_ORDER_CODE.containsKey(code)) {
            throw new IllegalArgumentException(code.name());
        }
        BitSet rows = late.computeIfAbsent(code, c -> new BitSet());
        if (!rows.get(row)) {
            rows.set(row);
            count++;
        }
    }

    long count() {
        return count;
    }

    /** All, in the order of rows. */
    void forEach(Consumer<OrderReject> consumer) {
        try {
            finishWriting();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                OrderReject early = next(in);
                OrderReject later = nextLate(0);
                while (early != null || later != null) {
                    if (later == null || (early != null && early.rowNumber() < later.rowNumber())) {
                        consumer.accept(Objects.requireNonNull(early));
                        early = next(in);
                    } else {
                        consumer.accept(later);
                        later = nextLate(later.rowNumber() + 1);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable OrderReject nextLate(int fromRow) {
        OrderReject first = null;
        for (var entry : late.entrySet()) {
            int row = entry.getValue().nextSetBit(fromRow);
            if (row >= 0 && (first == null || row < first.rowNumber())) {
                first = ofOrder(row, entry.getKey());
            }
        }
        return first;
    }

    /** The refusal of a row for what is wrong with its order. */
    static OrderReject ofOrder(int row, Code code) {
        String column = COLUMN_OF_ORDER_CODE.get(code);
        if (column == null) {
            throw new IllegalArgumentException(code.name());
        }
        return new OrderReject(row, column, code, List.of());
    }

    private static @Nullable OrderReject next(DataInputStream in) throws IOException {
        int row;
        try {
            row = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        String column = OrderImport.COLUMNS.get(in.readByte());
        Code code = Code.values()[in.readByte()];
        int args = in.readByte();
        List<String> values = new ArrayList<>(args);
        for (int i = 0; i < args; i++) {
            values.add(in.readUTF());
        }
        return new OrderReject(row, column, code, values);
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

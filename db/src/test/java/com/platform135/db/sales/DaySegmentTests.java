package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.platform135test.Seeded;

/** What is packed comes out again, summed by retailer and spec, whatever the lines are. */
class DaySegmentTests {

    private record Key(int ordinal, int spec) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return ordinal != other.ordinal
                    ? Integer.compare(ordinal, other.ordinal)
                    : Integer.compare(spec, other.spec);
        }
    }

    private record Sum(long need, long limit, long ordered, long fen, int needLines, int stockoutLines) {

        Sum plus(Sum other) {
            return new Sum(
                    need + other.need,
                    limit + other.limit,
                    ordered + other.ordered,
                    fen + other.fen,
                    needLines + other.needLines,
                    stockoutLines + other.stockoutLines);
        }
    }

    @Test
    void linesSurvivePacking() {
        Seeded.tries(
                300,
                random -> linesSurvivePacking(random, Seeded.between(random, 0, 400), Seeded.between(random, 1, 2000)));
    }

    private static void linesSurvivePacking(Random random, int lines, int spread) {
        LineBuffer buffer = new LineBuffer();
        TreeMap<Key, Sum> expected = new TreeMap<>();
        for (int i = 0; i < lines; i++) {
            int ordinal = random.nextInt(spread * 30);
            int spec = 1 + random.nextInt(300);
            int need = random.nextInt(10) == 0 ? 0 : random.nextInt(random.nextInt(20) == 0 ? 9_999_999 : 30);
            int limit = random.nextInt(3) == 0 ? 0 : random.nextInt(70_000);
            int ordered = need == 0 ? 0 : random.nextInt(need + 1);
            int price = random.nextInt(5) == 0 ? 1 + random.nextInt(9_999_999) : 10_000 + spec;
            buffer.add(ordinal & 0xFFFF, 7, spec, need, limit, ordered, price);
            if (need > 0 || limit > 0) {
                Sum sum = new Sum(
                        need,
                        limit,
                        ordered,
                        (long) ordered * price,
                        need > 0 ? 1 : 0,
                        need > 0 && ordered == 0 ? 1 : 0);
                expected.merge(new Key(ordinal & 0xFFFF, spec), sum, Sum::plus);
            }
        }

        TreeMap<Key, Sum> found = new TreeMap<>();
        buffer.forEachDay((block, day, order, from, to) -> {
            assertThat(List.of(block, day)).containsExactly(0, 7);
            found.putAll(unpack(buffer.pack(order, from, to)));
        });

        assertThat(found).isEqualTo(expected);
    }

    private static TreeMap<Key, Sum> unpack(byte[] segment) {
        TreeMap<Key, Sum> sums = new TreeMap<>();
        DaySegment.Reader reader = new DaySegment.Reader(segment);
        while (reader.nextRetailer()) {
            for (int i = 0; i < reader.retailerLines; i++) {
                reader.nextLine();
                sums.put(
                        new Key(reader.ordinal, reader.spec),
                        new Sum(
                                reader.need,
                                reader.limit,
                                reader.ordered,
                                (long) reader.ordered * reader.price,
                                DaySegment.derivedNeedLines(reader.need),
                                DaySegment.derivedStockoutLines(reader.need, reader.ordered)));
            }
        }
        DaySegment.Corrections corrections = reader.corrections;
        for (int i = 0; i < corrections.count; i++) {
            sums.merge(
                    new Key(corrections.ordinals[i], corrections.specs[i]),
                    new Sum(0, 0, 0, corrections.fen[i], corrections.needLines[i], corrections.stockoutLines[i]),
                    Sum::plus);
        }
        return sums;
    }

    @Test
    void aSumThatDoesNotFitIsRefusedLoudly() {
        LineBuffer buffer = new LineBuffer();
        for (int i = 0; i < 300; i++) {
            buffer.add(1, 1, 1, 9_999_999, 0, 0, 100);
        }

        assertThatThrownBy(() -> buffer.forEachDay((block, day, order, from, to) -> buffer.pack(order, from, to)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aDayWithoutLinesIsEmpty() {
        assertThat(new DaySegment.Reader(DaySegment.empty()).nextRetailer()).isFalse();
    }
}

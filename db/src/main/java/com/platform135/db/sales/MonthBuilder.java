package com.platform135.db.sales;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Makes a month of a block out of its day segments: walks through all days side by side, retailer by retailer. */
final class MonthBuilder {

    private static final int DAYS = 31;
    private static final int NO_LINE = -1;
    private static final int LINES_A_ROW = 12;

    /** By day of month − 1; null for days without a segment. */
    private final DaySegment.@Nullable Reader[] days = new DaySegment.Reader[DAYS];

    private final int[] correctionsRead = new int[DAYS];
    private final boolean[] more = new boolean[DAYS];
    private long version;
    private int highestSpec;
    private int highestOrdinal = -1;
    private int lineTotal;

    /** By spec id; null for those without lines. */
    private @Nullable SpecMonthBuilder[] specs = {};

    /** The lines of the retailer at hand, and for each spec the first and last of them. */
    private short[] lineSpecs = new short[256];

    private byte[] lineDays = new byte[256];
    private int[] lineNeeds = new int[256];
    private int[] lineLimits = new int[256];
    private int[] lineOrdereds = new int[256];
    private int[] nextOfSpec = new int[256];
    private int lineCount;
    private int[] firstOfSpec = new int[0];
    private int[] lastOfSpec = new int[0];
    private long[] specsSeen = new long[0];
    private final Sums[] daySums = new Sums[DAYS];
    private final Sums difference = new Sums();

    MonthBuilder() {
        for (int day = 0; day < DAYS; day++) {
            daySums[day] = new Sums();
        }
    }

    /** @param day of the month, from 0 */
    void add(int day, long dayVersion, byte[] segment) {
        DaySegment.Reader reader = new DaySegment.Reader(segment);
        days[day] = reader;
        version = Math.max(version, dayVersion);
        lineTotal = Math.addExact(lineTotal, reader.lines);
        if (reader.specs.length > 0) {
            highestSpec = Math.max(highestSpec, reader.specs[reader.specs.length - 1]);
        }
        highestOrdinal = Math.max(highestOrdinal, reader.highestOrdinal);
    }

    MonthBlock build() {
        int retailers = highestOrdinal + 1;
        DayRows rows = new DayRows(retailers, Math.max(16, lineTotal / LINES_A_ROW));
        specs = specs(rows);
        firstOfSpec = new int[highestSpec + 1];
        lastOfSpec = new int[highestSpec + 1];
        specsSeen = new long[(highestSpec >> 6) + 1];
        for (int day = 0; day < DAYS; day++) {
            DaySegment.Reader reader = days[day];
            more[day] = reader != null && reader.nextRetailer();
        }
        for (int retailer = 0; retailer < retailers; retailer++) {
            int itsDays = gather(retailer);
            if (itsDays != 0) {
                gatherCorrections(retailer, itsDays);
                rows.add(retailer, itsDays, daySums);
                emitEntries(retailer, itsDays);
            }
        }
        rows.trim();
        SpecMonth[] built = new SpecMonth[specs.length];
        for (int spec = 0; spec < specs.length; spec++) {
            SpecMonthBuilder builder = specs[spec];
            built[spec] = builder == null ? null : builder.build();
            specs[spec] = null;
        }
        return new MonthBlock(version, rows, built);
    }

    private @Nullable SpecMonthBuilder[] specs(DayRows rows) {
        @Nullable SpecMonthBuilder[] builders = new SpecMonthBuilder[highestSpec + 1];
        for (int day = 0; day < DAYS; day++) {
            DaySegment.Reader reader = days[day];
            for (int i = 0; reader != null && i < reader.specs.length; i++) {
                int spec = reader.specs[i];
                SpecMonthBuilder builder = builders[spec];
                if (builder == null) {
                    builder = new SpecMonthBuilder(rows);
                    builders[spec] = builder;
                }
                builder.price(day, reader.prices[i]);
            }
        }
        return builders;
    }

    private SpecMonthBuilder spec(int id) {
        return Objects.requireNonNull(specs[id]);
    }

    /** Takes the retailer's lines off all days and sums them by day; gives the days. */
    private int gather(int retailer) {
        lineCount = 0;
        int itsDays = 0;
        for (int day = 0; day < DAYS; day++) {
            DaySegment.Reader reader = days[day];
            if (reader == null || !more[day] || reader.ordinal != retailer) {
                continue;
            }
            itsDays |= 1 << day;
            Sums sums = daySums[day];
            sums.clear();
            for (int i = reader.retailerLines; i > 0; i--) {
                reader.nextLine();
                gatherLine(reader, day, sums);
            }
            more[day] = reader.nextRetailer();
        }
        return itsDays;
    }

    private void gatherLine(DaySegment.Reader reader, int day, Sums sums) {
        if (lineCount == lineSpecs.length) {
            growLines();
        }
        int line = lineCount++;
        int spec = reader.spec;
        lineSpecs[line] = (short) spec;
        lineDays[line] = (byte) day;
        lineNeeds[line] = reader.need;
        lineLimits[line] = reader.limit;
        lineOrdereds[line] = reader.ordered;
        nextOfSpec[line] = NO_LINE;
        long bit = 1L << spec;
        if ((specsSeen[spec >> 6] & bit) == 0) {
            specsSeen[spec >> 6] |= bit;
            firstOfSpec[spec] = line;
        } else {
            nextOfSpec[lastOfSpec[spec]] = line;
        }
        lastOfSpec[spec] = line;
        sums.need += reader.need;
        sums.limit += reader.limit;
        sums.ordered += reader.ordered;
        sums.fen += (long) reader.ordered * reader.price;
        sums.needLines += DaySegment.derivedNeedLines(reader.need);
        sums.stockoutLines += DaySegment.derivedStockoutLines(reader.need, reader.ordered);
    }

    private void growLines() {
        int capacity = lineCount * 2;
        lineSpecs = Arrays.copyOf(lineSpecs, capacity);
        lineDays = Arrays.copyOf(lineDays, capacity);
        lineNeeds = Arrays.copyOf(lineNeeds, capacity);
        lineLimits = Arrays.copyOf(lineLimits, capacity);
        lineOrdereds = Arrays.copyOf(lineOrdereds, capacity);
        nextOfSpec = Arrays.copyOf(nextOfSpec, capacity);
    }

    private void gatherCorrections(int retailer, int itsDays) {
        for (int left = itsDays; left != 0; left &= left - 1) {
            int day = Integer.numberOfTrailingZeros(left);
            DaySegment.Corrections from = Objects.requireNonNull(days[day]).corrections;
            for (int at = correctionsRead[day]; at < from.count && from.ordinals[at] == retailer; at++) {
                difference.clear();
                difference.fen = from.fen[at];
                difference.needLines = from.needLines[at];
                difference.stockoutLines = from.stockoutLines[at];
                spec(from.specs[at]).correct(retailer, day, difference);
                daySums[day].add(difference);
                correctionsRead[day] = at + 1;
            }
        }
    }

    /** Hands out the lines gathered, spec by spec, and empties the lists. */
    private void emitEntries(int retailer, int itsDays) {
        for (int word = 0; word < specsSeen.length; word++) {
            for (long left = specsSeen[word]; left != 0; left &= left - 1) {
                emitEntry(word << 6 | Long.numberOfTrailingZeros(left), retailer, itsDays);
            }
            specsSeen[word] = 0;
        }
    }

    private void emitEntry(int spec, int retailer, int itsDays) {
        SpecMonthBuilder builder = spec(spec);
        for (int line = firstOfSpec[spec]; line != NO_LINE; line = nextOfSpec[line]) {
            int day = lineDays[line];
            int nth = Integer.bitCount(itsDays & (1 << day) - 1);
            builder.line(retailer, day, nth, lineNeeds[line], lineLimits[line], lineOrdereds[line]);
        }
        builder.endEntry(retailer);
    }
}

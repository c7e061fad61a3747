package com.platform135.db.sales;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.MonthBlock.Corrections;
import com.platform135.db.sales.MonthBlock.DayRows;
import com.platform135.db.sales.MonthBlock.Entries;
import com.platform135.db.sales.MonthBlock.Lines;
import com.platform135.db.sales.MonthBlock.MonthPrices;

/** Makes a month of a block out of its day segments: walks through all days side by side, retailer by retailer. */
final class MonthBuilder {

    private static final int DAYS = 31;
    private static final int NO_LINE = -1;

    /** By day of month − 1; null for days without a segment. */
    private final DaySegment.@Nullable Reader[] days = new DaySegment.Reader[DAYS];

    private final int[] correctionsRead = new int[DAYS];
    private final boolean[] more = new boolean[DAYS];
    private long version;
    private int highestSpec;
    private int highestOrdinal = -1;
    private int lineTotal;

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

    private int entryCount;
    private int storedLines;
    private int correctionCount;
    private int rowCount;

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
        MonthPrices prices = prices();
        Entries entries = new Entries(retailers, Math.max(16, lineTotal / 2));
        Lines lines = new Lines(retailers, lineTotal);
        Corrections corrections = new Corrections(retailers);
        DayRows rows = new DayRows(retailers, Math.max(16, lineTotal / 8));
        firstOfSpec = new int[highestSpec + 1];
        lastOfSpec = new int[highestSpec + 1];
        specsSeen = new long[(highestSpec >> 6) + 1];
        for (int day = 0; day < DAYS; day++) {
            DaySegment.Reader reader = days[day];
            more[day] = reader != null && reader.nextRetailer();
        }
        for (int retailer = 0; retailer < retailers; retailer++) {
            gather(retailer, rows);
            emitEntries(entries, lines, corrections, prices);
            gatherCorrections(retailer, corrections, rows);
            emitRows(retailer, rows);
            entries.starts[retailer + 1] = entryCount;
            lines.starts[retailer + 1] = storedLines;
            corrections.starts[retailer + 1] = correctionCount;
        }
        entries.resize(entryCount);
        lines.resize(storedLines);
        corrections.resize(correctionCount);
        rows.resize(rowCount);
        return new MonthBlock(version, retailers, prices, entries, lines, corrections, rows);
    }

    private MonthPrices prices() {
        MonthPrices prices = new MonthPrices(highestSpec + 1);
        for (int day = 0; day < DAYS; day++) {
            DaySegment.Reader reader = days[day];
            for (int i = 0; reader != null && i < reader.specs.length; i++) {
                prices.set(reader.specs[i], day, reader.prices[i]);
            }
        }
        return prices;
    }

    /** Takes the retailer's lines off all days and sums them by day. */
    private void gather(int retailer, DayRows rows) {
        lineCount = 0;
        for (int day = 0; day < DAYS; day++) {
            DaySegment.Reader reader = days[day];
            if (reader == null || !more[day] || reader.ordinal != retailer) {
                continue;
            }
            rows.days[retailer] |= 1 << day;
            Sums sums = daySums[day];
            sums.clear();
            for (int i = reader.retailerLines; i > 0; i--) {
                reader.nextLine();
                gatherLine(reader, day, sums);
            }
            rows.needDays[retailer] |= sums.need > 0 ? 1 << day : 0;
            rows.orderedDays[retailer] |= sums.ordered > 0 ? 1 << day : 0;
            more[day] = reader.nextRetailer();
        }
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

    /** Writes the lines gathered, spec by spec, and empties the lists. */
    private void emitEntries(Entries entries, Lines lines, Corrections corrections, MonthPrices prices) {
        if (lineCount == 0) {
            return;
        }
        for (int word = 0; word < specsSeen.length; word++) {
            for (long left = specsSeen[word]; left != 0; left &= left - 1) {
                emitEntry(word << 6 | Long.numberOfTrailingZeros(left), entries, lines, corrections, prices);
            }
            specsSeen[word] = 0;
        }
    }

    private void emitEntry(int spec, Entries entries, Lines lines, Corrections corrections, MonthPrices prices) {
        int needDays = 0;
        int orderedDays = 0;
        int needSum = 0;
        int limitSum = 0;
        int orderedSum = 0;
        for (int line = firstOfSpec[spec]; line != NO_LINE; line = nextOfSpec[line]) {
            int day = lineDays[line];
            int need = Math.min(lineNeeds[line], Lines.WIDEST);
            int limit = need == 0 ? 0 : Math.min(lineLimits[line], Lines.WIDEST_LIMIT - limitSum);
            int ordered = Math.min(lineOrdereds[line], Lines.WIDEST);
            if (need < lineNeeds[line] || limit < lineLimits[line] || ordered < lineOrdereds[line]) {
                int rest = lineOrdereds[line] - ordered;
                long fen = (long) rest * prices.ofDay(spec, day);
                correct(corrections, spec, day, lineNeeds[line] - need, lineLimits[line] - limit, rest, fen, 0, 0);
            }
            if (need == 0) {
                continue;
            }
            needDays |= 1 << day;
            orderedDays |= ordered > 0 ? 1 << day : 0;
            needSum += need;
            limitSum += limit;
            orderedSum += ordered;
            lines.needs[storedLines] = (byte) need;
            lines.limits[storedLines] = (char) limit;
            lines.ordereds[storedLines++] = (byte) ordered;
        }
        if (needDays == 0) {
            return;
        }
        if (entryCount == entries.specs.length) {
            entries.resize(entryCount + entryCount / 2);
        }
        entries.specs[entryCount] = (short) spec;
        entries.needDays[entryCount] = needDays;
        entries.orderedDays[entryCount] = orderedDays;
        entries.needSums[entryCount] = (char) needSum;
        entries.limitSums[entryCount] = (char) limitSum;
        entries.orderedSums[entryCount++] = (char) orderedSum;
    }

    private void correct(
            Corrections to,
            int spec,
            int day,
            int need,
            int limit,
            int ordered,
            long fen,
            int needLines,
            int stockoutLines) {
        if (correctionCount == to.specs.length) {
            to.resize(correctionCount * 2);
        }
        to.specs[correctionCount] = (short) spec;
        to.days[correctionCount] = (byte) day;
        to.needs[correctionCount] = need;
        to.limits[correctionCount] = limit;
        to.ordereds[correctionCount] = ordered;
        to.fen[correctionCount] = fen;
        to.needLines[correctionCount] = needLines;
        to.stockoutLines[correctionCount++] = stockoutLines;
    }

    private void gatherCorrections(int retailer, Corrections to, DayRows rows) {
        for (int left = rows.days[retailer]; left != 0; left &= left - 1) {
            int day = Integer.numberOfTrailingZeros(left);
            DaySegment.Corrections from = Objects.requireNonNull(days[day]).corrections;
            for (int at = correctionsRead[day]; at < from.count && from.ordinals[at] == retailer; at++) {
                correct(to, from.specs[at], day, 0, 0, 0, from.fen[at], from.needLines[at], from.stockoutLines[at]);
                daySums[day].fen += from.fen[at];
                daySums[day].needLines += from.needLines[at];
                daySums[day].stockoutLines += from.stockoutLines[at];
                correctionsRead[day] = at + 1;
            }
        }
    }

    private void emitRows(int retailer, DayRows rows) {
        for (int left = rows.days[retailer]; left != 0; left &= left - 1) {
            if (rowCount == rows.needs.length) {
                rows.resize(rowCount + rowCount / 2);
            }
            rows.set(rowCount++, daySums[Integer.numberOfTrailingZeros(left)]);
        }
        rows.starts[retailer + 1] = rowCount;
    }
}

package com.platform135.db.sales;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.SalesReader.SegmentVersion;

/** One state: the directory whole, of the sales the version that each month has in it. */
final class StoreSnapshot implements SalesSnapshot, MonthSource {

    private final SalesAsOf asOf;
    private final Directory directory;
    private final Map<MonthCache.Key, Long> monthVersions;
    private final SortedSet<DayBlock> daysWithLines;
    private final MonthCache cache;
    private final Workers workers;

    private record DayBlock(LocalDate day, int blockId) implements Comparable<DayBlock> {
        @Override
        public int compareTo(DayBlock other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : Integer.compare(blockId, other.blockId);
        }
    }

    private StoreSnapshot(
            SalesAsOf asOf,
            Directory directory,
            Map<MonthCache.Key, Long> monthVersions,
            SortedSet<DayBlock> daysWithLines,
            MonthCache cache,
            Workers workers) {
        this.asOf = asOf;
        this.directory = directory;
        this.monthVersions = monthVersions;
        this.daysWithLines = daysWithLines;
        this.cache = cache;
        this.workers = workers;
    }

    /** The first snapshot, of an update since nothing. */
    static StoreSnapshot first(SalesReader.Update update, MonthCache cache, Workers workers) {
        if (update.directory() == null) {
            throw new IllegalArgumentException("The first update brings the directory");
        }
        return new StoreSnapshot(update.asOf(), update.directory(), Map.of(), new TreeSet<>(), cache, workers)
                .after(update);
    }

    /** The snapshot after an update. */
    StoreSnapshot after(SalesReader.Update update) {
        Map<MonthCache.Key, Long> versions = new HashMap<>(monthVersions);
        SortedSet<DayBlock> days = new TreeSet<>(daysWithLines);
        for (SegmentVersion segment : update.changed()) {
            versions.merge(
                    new MonthCache.Key(segment.blockId(), YearMonth.from(segment.day())), segment.version(), Math::max);
            DayBlock key = new DayBlock(segment.day(), segment.blockId());
            if (segment.empty()) {
                days.remove(key);
            } else {
                days.add(key);
            }
        }
        Directory newest = update.directory() == null ? directory : update.directory();
        return new StoreSnapshot(update.asOf(), newest, versions, days, cache, workers);
    }

    @Override
    public SalesAsOf asOf() {
        return asOf;
    }

    @Override
    public Optional<Period> span() {
        return daysWithLines.isEmpty()
                ? Optional.empty()
                : Optional.of(Period.of(
                        daysWithLines.first().day(), daysWithLines.last().day()));
    }

    @Override
    public SalesAnswer answer(SalesQuestion question) {
        SalesTally total = tally(question.withDimension(totalDimension(question)));
        List<SalesGroup> groups = switch (question.by()) {
            case NONE -> List.of();
            case MONTH -> months(question);
            default -> total.groups();
        };
        return new SalesAnswer(asOf, groups, total.total());
    }

    private static Dimension totalDimension(SalesQuestion question) {
        return question.by() == Dimension.MONTH ? Dimension.NONE : question.by();
    }

    private SalesTally tally(SalesQuestion question) {
        return new SalesTally(question, directory, this).run(workers);
    }

    private List<SalesGroup> months(SalesQuestion question) {
        List<SalesGroup> groups = new ArrayList<>();
        for (YearMonth month : question.period().months()) {
            Period whole = Period.month(month);
            Period part = Period.of(
                    later(whole.start(), question.period().start()),
                    earlier(whole.lastDay(), question.period().lastDay()));
            for (SalesGroup group : tally(question.withDimension(Dimension.NONE).withPeriod(part))
                    .groups()) {
                groups.add(group.withCode(month.toString()));
            }
        }
        return groups;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    @Override
    public List<RetailerSales> retailers(SalesQuestion question) {
        return new RetailerListing(question, directory, this).list();
    }

    @Override
    public List<RetailerMember> members(SalesQuestion question) {
        return directory.members(question);
    }

    @Override
    public void visit(SalesQuestion question, SalesVisitor visitor) {
        new RetailerWalk(question, directory).visit(this, visitor);
    }

    /** Brings all blocks of a month into memory. */
    void load(YearMonth month) {
        for (MonthCache.Key key : monthVersions.keySet()) {
            if (key.month().equals(month)) {
                month(key.blockId(), month);
            }
        }
    }

    /** Brings the months that are in memory there to this state. */
    void reload() {
        for (MonthCache.Key key : cache.keys()) {
            if (cache.holds(key)) {
                month(key.blockId(), key.month());
            }
        }
    }

    @Override
    public @Nullable MonthBlock month(int blockId, YearMonth month) {
        MonthCache.Key key = new MonthCache.Key(blockId, month);
        Long version = monthVersions.get(key);
        return version == null ? null : cache.get(key, version);
    }
}

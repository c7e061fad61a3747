package com.platform135.db.sales;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Sales figures, exact and as of now: every report reads them here. Holds months of them in memory, sees at each report by one small query
 * whether anything has changed, and then loads what has.
 */
public final class SalesStore implements AutoCloseable {

    /** How often a report begins anew when data keeps changing under it. */
    private static final int ATTEMPTS = 20;

    private static final long EVERYTHING = -1;

    /** A millisecond's work or more. */
    private static final long WORTH_SHARING = 300_000;

    private final SalesReader reader;
    private final MonthCache cache;
    private final Workers workers;
    private final long maxBytes;
    private volatile @Nullable StoreSnapshot newest;

    /**
     * @param source gives the store a connection of its own, which it keeps
     * @param maxBytes of months in memory; one month is always kept
     */
    public SalesStore(DataSource source, long maxBytes) {
        this(source, maxBytes, new Workers(Runtime.getRuntime().availableProcessors(), WORTH_SHARING));
    }

    SalesStore(DataSource source, long maxBytes, Workers workers) {
        this.reader = new SalesReader(source);
        this.workers = workers;
        this.maxBytes = maxBytes;
        this.cache = new MonthCache(maxBytes, key -> reader.month(key.blockId(), key.month()));
    }

    /** Shows the store's memory among the application's metrics. */
    public void observe(MeterRegistry registry) {
        Gauge.builder("platform.sales.memory", cache, MonthCache::bytes)
                .baseUnit("bytes")
                .description("Months of sales held in memory")
                .register(registry);
        Gauge.builder("platform.sales.memory.max", this, store -> store.maxBytes)
                .baseUnit("bytes")
                .description("What they may take")
                .register(registry);
        Gauge.builder("platform.sales.months", cache, MonthCache::size)
                .description("Months of blocks held in memory")
                .register(registry);
        Gauge.builder("platform.sales.loads", cache, MonthCache::loads)
                .description("Months loaded since the start")
                .register(registry);
    }

    /**
     * Runs a report on one snapshot of the newest committed data. The report must have no effects: where data changes while it is being
     * read, it is run again on the newer snapshot.
     */
    public <T> T read(Function<SalesSnapshot, T> report) {
        for (int attempt = 1; ; attempt++) {
            try {
                return report.apply(newest());
            } catch (StaleSnapshot e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(
                            "The sales data changed " + ATTEMPTS + " times while being read", e);
                }
            }
        }
    }

    /** One question, for itself. */
    public SalesAnswer answer(SalesQuestion question) {
        return read(snapshot -> snapshot.answer(question));
    }

    /** One list of retailers, for itself. */
    public List<RetailerSales> retailers(SalesQuestion question) {
        return read(snapshot -> snapshot.retailers(question));
    }

    /** Loads the newest months there are, so that the first reports needn't. */
    public void warm(int months) {
        read(snapshot -> {
            if (snapshot instanceof StoreSnapshot store && store.span().isPresent()) {
                YearMonth last = YearMonth.from(store.span().get().lastDay());
                for (int back = 0; back < months; back++) {
                    store.load(last.minusMonths(back));
                }
            }
            return true;
        });
    }

    /** Takes in what has changed, months in memory included, so that the next reports needn't. */
    public void catchUp() {
        read(snapshot -> {
            if (snapshot instanceof StoreSnapshot store) {
                store.reload();
            }
            return true;
        });
    }

    /** The state that was last taken in; null before the first. */
    @Nullable
    SalesAsOf known() {
        StoreSnapshot known = newest;
        return known == null ? null : known.asOf();
    }

    private StoreSnapshot newest() {
        StoreSnapshot known = newest;
        if (known != null && isCurrent(known, reader.versions())) {
            return known;
        }
        return refresh();
    }

    private static boolean isCurrent(StoreSnapshot known, SalesAsOf now) {
        return known.asOf().equals(now);
    }

    private synchronized StoreSnapshot refresh() {
        StoreSnapshot known = newest;
        StoreSnapshot next = known == null
                ? StoreSnapshot.first(reader.updateSince(EVERYTHING, EVERYTHING), cache, workers)
                : known.after(reader.updateSince(
                        known.asOf().salesVersion(), known.asOf().directoryVersion()));
        newest = next;
        return next;
    }

    /** Months loaded so far. */
    long loads() {
        return cache.loads();
    }

    /** Memory held by months now. */
    long bytes() {
        return cache.bytes();
    }

    /** Gives the connection back. */
    @Override
    public void close() {
        workers.close();
        reader.close();
    }
}

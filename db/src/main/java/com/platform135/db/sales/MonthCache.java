package com.platform135.db.sales;

import java.time.YearMonth;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

/** Months in memory, loaded when first asked for, each once; those asked for least recently go first when there are too many. */
final class MonthCache {

    private final long maxBytes;
    private final Loader loader;
    private final Map<Key, Loading> months = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long loads;

    MonthCache(long maxBytes, Loader loader) {
        this.maxBytes = maxBytes;
        this.loader = loader;
    }

    record Key(int blockId, YearMonth month) {}

    interface Loader {
        /** The month as it is now. */
        MonthBlock load(Key key);
    }

    private static final class Loading {
        final long version;
        final CompletableFuture<MonthBlock> result = new CompletableFuture<>();
        long bytes;

        Loading(long version) {
            this.version = version;
        }
    }

    /**
     * The month in just this version.
     *
     * @throws StaleSnapshot if it has moved on
     */
    MonthBlock get(Key key, long version) {
        Loading loading;
        boolean mine = false;
        synchronized (this) {
            loading = months.get(key);
            if (loading == null || versionOf(loading) < version) {
                loading = new Loading(version);
                remember(key, loading);
                mine = true;
            }
        }
        MonthBlock block = mine ? load(key, loading) : join(loading);
        if (block.version != version) {
            throw new StaleSnapshot();
        }
        return block;
    }

    /** Of what has been loaded, or of what is being loaded. */
    private static long versionOf(Loading loading) {
        boolean loaded = loading.result.isDone() && !loading.result.isCompletedExceptionally();
        return loaded ? loading.result.join().version : loading.version;
    }

    private void remember(Key key, Loading loading) {
        forget(months.put(key, loading));
    }

    private void forget(@Nullable Loading old) {
        if (old != null) {
            bytes -= old.bytes;
            old.bytes = 0;
        }
    }

    private static MonthBlock join(Loading loading) {
        try {
            return loading.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private MonthBlock load(Key key, Loading loading) {
        try {
            MonthBlock block = loader.load(key);
            synchronized (this) {
                loads++;
                if (months.get(key) == loading) {
                    loading.bytes = block.bytes();
                    bytes += loading.bytes;
                }
                loading.result.complete(block);
                evict(loading);
            }
            return block;
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                months.remove(key, loading);
            }
            loading.result.completeExceptionally(e);
            throw e;
        }
    }

    private void evict(Loading kept) {
        Iterator<Loading> eldest = months.values().iterator();
        while (bytes > maxBytes && eldest.hasNext()) {
            Loading loading = eldest.next();
            if (loading != kept && loading.result.isDone()) {
                eldest.remove();
                forget(loading);
            }
        }
    }

    /** Of the months in memory, those asked for least recently first. */
    synchronized List<Key> keys() {
        return List.copyOf(months.keySet());
    }

    synchronized boolean holds(Key key) {
        return months.containsKey(key);
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int size() {
        return months.size();
    }

    synchronized long loads() {
        return loads;
    }
}

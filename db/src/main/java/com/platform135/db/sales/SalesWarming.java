package com.platform135.db.sales;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import com.platform135.db.DataVersions;
import com.platform135.db.notify.NotificationListener;

/**
 * Loads sales behind the pages, so that reports find them: the newest months after the start, and whatever changes as soon as any instance
 * has committed it. A help only; each report looks for itself whether it has the newest.
 */
final class SalesWarming implements NotificationListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SalesWarming.class);

    /** This month, the one before it and the one that a first comparison asks for. */
    private static final int MONTHS = 3;

    private final SalesStore store;
    private final AtomicBoolean behind = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "sales-warming");
        thread.setDaemon(true);
        return thread;
    });

    SalesWarming(SalesStore store) {
        this.store = store;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        later(() -> store.warm(MONTHS));
    }

    @Override
    public String channel() {
        return DataVersions.CHANNEL;
    }

    @Override
    public void heard(String payload) {
        catchUp();
    }

    @Override
    public void reconnected() {
        if (store.known() != null) {
            catchUp();
        }
    }

    /** Once for all that is heard while another loading is waiting. */
    private void catchUp() {
        if (behind.compareAndSet(false, true)) {
            later(() -> {
                behind.set(false);
                store.catchUp();
            });
        }
    }

    private void later(Runnable loading) {
        try {
            thread.execute(() -> load(loading));
        } catch (RejectedExecutionException e) {
            log.debug("No longer warming", e);
        }
    }

    private static void load(Runnable loading) {
        try {
            loading.run();
        } catch (RuntimeException failure) {
            log.info("The sales were not loaded ahead; the next report will load them", failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

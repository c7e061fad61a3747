package com.platform135.db.sales;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Loads the newest months behind the first pages, so that the first report finds them. */
final class SalesWarming {

    private static final Logger log = LoggerFactory.getLogger(SalesWarming.class);

    /** This month, the one before it and the one that a first comparison asks for. */
    private static final int MONTHS = 3;

    private final SalesStore store;

    SalesWarming(SalesStore store) {
        this.store = store;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread thread = new Thread(this::load, "sales-warming");
        thread.setDaemon(true);
        thread.start();
    }

    private void load() {
        try {
            store.warm(MONTHS);
        } catch (RuntimeException failure) {
            log.info("The sales were not loaded ahead; the first report will load them", failure);
        }
    }
}

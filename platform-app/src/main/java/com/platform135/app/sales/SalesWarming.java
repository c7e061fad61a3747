package com.platform135.app.sales;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import com.platform135.db.sales.SalesStore;

/** Loads the newest months behind the first pages, so that the first report finds them. */
@Component
class SalesWarming {

    private static final Logger log = LoggerFactory.getLogger(SalesWarming.class);

    /** This month, the one before, and the same month a year ago are what the first reports ask for. */
    private static final int WARM_MONTHS = 3;

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
            store.warm(WARM_MONTHS);
        } catch (RuntimeException failure) {
            log.info("The sales were not loaded ahead; the first report will load them", failure);
        }
    }
}

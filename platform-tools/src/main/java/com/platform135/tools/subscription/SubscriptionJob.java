package com.platform135.tools.subscription;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import com.platform135.tools.security.PlatformUser;

/** Sends what is due, from seven in the morning on; several instances share the work, since a sending belongs to who writes it down first. */
@Component
class SubscriptionJob {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionJob.class);
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);

    private final SubscriptionStore store;
    private final Subscriptions subscriptions;
    private final Clock clock;

    SubscriptionJob(SubscriptionStore store, Subscriptions subscriptions, Clock clock) {
        this.store = store;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void sendDue() {
        if (LocalTime.now(clock).isBefore(EARLIEST)) {
            return;
        }
        for (Subscription subscription : store.listAll()) {
            subscriptions.due(subscription).ifPresent(dueOn -> send(subscription, dueOn));
        }
    }

    private void send(Subscription subscription, LocalDate dueOn) {
        for (PlatformUser reader : subscriptions.listReaders(subscription)) {
            try {
                subscriptions.deliver(subscription, reader, dueOn);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Subscription {} could not be sent to {}; it is tried again",
                        subscription.subscriptionId(),
                        reader.username(),
                        e);
            }
        }
    }
}

package com.platform135.tools.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.notify.DatabaseNotifications;

/**
 * Tells all instances who has news, once the transaction that made it has been committed. PostgreSQL lets one notifying transaction
 * commit at a time, so notices don't ride on the senders' own: they are gathered and sent together, without waiting for the disk. One
 * that is lost costs seconds, no event: see {@link PushConnections#beat()}.
 */
@Component
public class PushNotices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PushNotices.class);
    private static final int PEOPLE_A_NOTICE = 500;

    private final DatabaseNotifications notifications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BlockingQueue<Integer> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread thread;

    public PushNotices(DatabaseNotifications notifications, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Says that these people have news; returns at once. */
    void tell(Collection<Integer> staffIds) {
        waiting.addAll(staffIds);
    }

    @Override
    public void start() {
        Thread sending = new Thread(this::send, "push-notices");
        sending.setDaemon(true);
        thread = sending;
        sending.start();
    }

    @Override
    public void stop() {
        Thread sending = thread;
        thread = null;
        if (sending != null) {
            sending.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void send() {
        while (thread == Thread.currentThread()) {
            try {
                List<Integer> gathered = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(gathered);
                send(List.copyOf(new TreeSet<>(gathered)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Could not tell the other instances who has news: {}", e.getMessage());
            }
        }
    }

    private void send(List<Integer> people) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local synchronous_commit = off").update();
            for (int from = 0; from < people.size(); from += PEOPLE_A_NOTICE) {
                List<Integer> some = people.subList(from, Math.min(from + PEOPLE_A_NOTICE, people.size()));
                notifications.send(
                        Pushes.CHANNEL, some.stream().map(Objects::toString).collect(Collectors.joining(",")));
            }
        });
    }
}

package com.platform135.db.notify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * LISTEN and NOTIFY: word to every instance on the same database, as soon as the sender's transaction commits. Takes one connection of
 * the pool and keeps it; when it breaks, it is opened again and listeners are told that they may have missed something. Word can be
 * lost, so nothing may depend on it but speed.
 */
@Component
public class DatabaseNotifications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseNotifications.class);
    private static final int WAIT_MILLIS = 500;
    private static final int RETRY_MILLIS = 1000;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ObjectProvider<NotificationListener> listeners;
    private volatile @Nullable Thread thread;

    public DatabaseNotifications(
            DataSource dataSource, JdbcClient jdbc, ObjectProvider<NotificationListener> listeners) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /** Tells every instance once the caller's transaction commits; at once outside a transaction. At most 8,000 bytes. */
    public void send(String channel, String payload) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", channel)
                .param("payload", payload)
                .query((row, number) -> 1)
                .single();
    }

    @Override
    public void start() {
        List<NotificationListener> all = listeners.stream().toList();
        if (all.isEmpty()) {
            return;
        }
        Thread listening = new Thread(() -> listen(all), "database-notifications");
        listening.setDaemon(true);
        thread = listening;
        listening.start();
    }

    @Override
    public void stop() {
        Thread listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
            try {
                listening.join(2L * WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean wanted() {
        return thread == Thread.currentThread();
    }

    private void listen(List<NotificationListener> all) {
        while (wanted()) {
            try (Connection connection = dataSource.getConnection()) {
                try (Statement statement = connection.createStatement()) {
                    for (NotificationListener listener : all) {
                        statement.execute("listen \"" + listener.channel() + "\"");
                    }
                }
                all.forEach(listener -> tell(listener, NotificationListener::reconnected));
                hear(connection.unwrap(PGConnection.class), all);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten *");
                }
            } catch (SQLException e) {
                if (wanted()) {
                    LOG.warn("Not listening to the database for now: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection, List<NotificationListener> all) throws SQLException {
        while (wanted()) {
            for (PGNotification word : connection.getNotifications(WAIT_MILLIS)) {
                all.stream()
                        .filter(listener -> listener.channel().equals(word.getName()))
                        .forEach(listener -> tell(listener, one -> one.heard(word.getParameter())));
            }
        }
    }

    private static void tell(NotificationListener listener, Consumer<NotificationListener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("A listener on {} failed", listener.channel(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package com.platform135.tools.push;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.SqlFile;

/**
 * Tells people's open pages that something happened. What is pushed in a transaction is written just before it commits, people in
 * ascending order, so that the numbers of a person's events are without a gap and two senders can't block each other for good.
 */
@Service
public class Pushes {

    static final String CHANNEL = "push";

    private static final String APPEND = SqlFile.read(Pushes.class, "push-append.sql");
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final PushNotices notices;
    private final JsonMapper json;
    private final Clock clock;

    public Pushes(JdbcClient jdbc, PushNotices notices, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    private record Pending(int staffId, String kind, String payload) {}

    /**
     * Pushes to each of the people once.
     *
     * @param kind lower-case words, e.g. {@code visit-received}
     * @param payload ids and short values; no text for people, since pages speak the reader's language
     */
    @Transactional
    public void push(Collection<Integer> staffIds, String kind, Map<String, String> payload) {
        Outgoing outgoing = outgoing();
        String text = json.writeValueAsString(payload);
        staffIds.stream().distinct().forEach(staffId -> outgoing.add(new Pending(staffId, kind, text)));
    }

    /** The number of the last event pushed to the person, 0 before the first: what a page that is being made already shows. */
    @Transactional(readOnly = true)
    public long lastNumber(int staffId) {
        return jdbc.sql("select last_number from tools.push_cursor where staff_id = :staff")
                .param("staff", staffId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Events are for pages that stand open; older ones are of no use to anybody. */
    @Scheduled(cron = "0 40 3 * * *")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from tools.push where pushed_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private Outgoing outgoing() {
        @Nullable Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound instanceof Outgoing known) {
            return known;
        }
        Outgoing made = new Outgoing();
        TransactionSynchronizationManager.bindResource(this, made);
        TransactionSynchronizationManager.registerSynchronization(made);
        return made;
    }

    private void append(List<Pending> pending) {
        jdbc.sql(APPEND)
                .param("staff", pending.stream().map(Pending::staffId).toArray(Integer[]::new))
                .param("kinds", pending.stream().map(Pending::kind).toArray(String[]::new))
                .param("payloads", pending.stream().map(Pending::payload).toArray(String[]::new))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** What the running transaction pushes. */
    private final class Outgoing implements TransactionSynchronization {

        private final List<Pending> events = new ArrayList<>();

        void add(Pending event) {
            events.add(event);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(events);
        }

        @Override
        public void afterCommit() {
            notices.tell(events.stream().map(Pending::staffId).toList());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Pushes.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Pushes.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Pushes.this, this);
        }
    }
}

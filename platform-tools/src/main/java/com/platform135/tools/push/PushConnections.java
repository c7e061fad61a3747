package com.platform135.tools.push;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import com.platform135.db.SqlFile;
import com.platform135.db.notify.NotificationListener;

/**
 * The pages that stand open on this instance. Word from the database says who has news; what they are is read from the table after the
 * last number each page has got, so that word that was lost or came twice does no harm.
 */
@Component
class PushConnections implements NotificationListener {

    private static final Logger LOG = LoggerFactory.getLogger(PushConnections.class);
    private static final String SINCE = SqlFile.read(PushConnections.class, "push-since.sql");
    private static final int SENDERS = 4;
    private static final int PEOPLE_A_QUERY = 200;

    private final JdbcClient jdbc;
    private final Map<Integer, Set<PushConnection>> open = new ConcurrentHashMap<>();
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, work -> {
        Thread thread = new Thread(work, "push-sender");
        thread.setDaemon(true);
        return thread;
    });

    PushConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a page's stream after the last event it knows of, and sends what it has missed. */
    void open(int staffId, long after, SseEmitter emitter) throws IOException {
        PushConnection connection = new PushConnection(staffId, after, emitter);
        open.computeIfAbsent(staffId, id -> ConcurrentHashMap.newKeySet()).add(connection);
        Runnable forget = () -> forget(connection);
        emitter.onCompletion(forget);
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> forget.run());
        connection.greet();
        deliver(Set.of(staffId));
    }

    @Override
    public String channel() {
        return Pushes.CHANNEL;
    }

    @Override
    public void heard(String payload) {
        deliver(Arrays.stream(payload.split(",")).map(Integer::valueOf).collect(Collectors.toSet()));
    }

    @Override
    public void reconnected() {
        deliver(Set.copyOf(open.keySet()));
    }

    /** Now and then finds the connections that nobody reads any more, and events whose notice was lost. */
    @Scheduled(fixedDelay = 20_000)
    void beat() {
        reconnected();
        open.values().forEach(connections -> connections.forEach(connection -> send(connection::beat, connection)));
    }

    @PreDestroy
    void close() {
        senders.shutdownNow();
        open.values().forEach(connections -> connections.forEach(PushConnection::end));
    }

    /** People who are being sent to already are sent to once more after that, however often word comes. */
    private void deliver(Collection<Integer> staffIds) {
        List<Integer> news = staffIds.stream()
                .filter(staffId -> open.containsKey(staffId) && waiting.add(staffId))
                .toList();
        for (int from = 0; from < news.size() && !senders.isShutdown(); from += PEOPLE_A_QUERY) {
            List<Integer> some = news.subList(from, Math.min(from + PEOPLE_A_QUERY, news.size()));
            senders.execute(() -> {
                some.forEach(waiting::remove);
                bring(some);
            });
        }
    }

    private void bring(List<Integer> staffIds) {
        List<PushConnection> connections = staffIds.stream()
                .flatMap(staffId -> open.getOrDefault(staffId, Set.of()).stream())
                .toList();
        Map<Integer, Long> after = connections.stream()
                .collect(Collectors.toMap(PushConnection::staffId, PushConnection::sent, Math::min));
        Map<Integer, List<PushEvent>> news = since(after);
        for (PushConnection connection : connections) {
            send(() -> connection.bring(news.getOrDefault(connection.staffId(), List.of())), connection);
        }
    }

    private Map<Integer, List<PushEvent>> since(Map<Integer, Long> after) {
        Integer[] staff = after.keySet().toArray(Integer[]::new);
        return jdbc
                .sql(SINCE)
                .param("staff", staff)
                .param("after", Arrays.stream(staff).map(after::get).toArray(Long[]::new))
                .query(PushEvent.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PushEvent::staffId));
    }

    private interface Sending {
        void run() throws IOException;
    }

    private void send(Sending sending, PushConnection connection) {
        try {
            sending.run();
        } catch (IOException | IllegalStateException gone) {
            forget(connection);
        } catch (RuntimeException e) {
            LOG.warn("Could not push to an open page; it will ask again", e);
            connection.end();
            forget(connection);
        }
    }

    private void forget(PushConnection connection) {
        open.computeIfPresent(connection.staffId(), (id, connections) -> {
            connections.remove(connection);
            return connections.isEmpty() ? null : connections;
        });
    }

    /** Pages that stand open here. */
    int count() {
        return open.values().stream().mapToInt(Set::size).sum();
    }
}

package com.platform135.tools.exportjob;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.security.PlatformUser;

/**
 * Prepares files of many rows in the background, one at a time on each instance. The file goes to the database in chunks
 * as it is written, so any instance hands it out, and memory stays flat. A day later it is gone.
 */
@Service
public class ExportJobs {

    public static final String PATH = "/tools/exports";

    private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
    private static final int WAITING = 4;
    private static final long TELL_EVERY_MILLIS = 500;

    private final ExportStore store;
    private final AuditTrail audit;
    private final int directRows;
    private final Set<UUID> inWork = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), ExportJobs::named);

    ExportJobs(ExportStore store, AuditTrail audit, @Value("${platform.exports.direct-rows:50000}") int directRows) {
        this.store = store;
        this.audit = audit;
        this.directRows = directRows;
    }

    /** Writes a file and says how many rows it has written. */
    @FunctionalInterface
    public interface Content {

        void write(OutputStream out, LongConsumer rowsWritten) throws IOException;
    }

    /** Whether a file of so many rows is prepared in the background rather than sent at once. */
    public boolean inBackground(long rows) {
        return rows > directRows;
    }

    /**
     * Begins to prepare a file; asked for again while it is being prepared, it is the same one.
     *
     * @param address where it was asked for, with every filter
     * @throws ConflictException if too many are waiting
     */
    public void start(PlatformUser owner, String title, FileFormat format, String address, long rows, Content content) {
        if (store.findOpen(owner, format, address).isPresent()) {
            return;
        }
        UUID id = store.add(owner, title, format, address, rows);
        inWork.add(id);
        try {
            thread.execute(() -> prepare(id, content));
        } catch (RejectedExecutionException e) {
            inWork.remove(id);
            store.fail(id);
            throw new ConflictException("tools.export.busy");
        }
    }

    private void prepare(UUID id, Content content) {
        long[] told = {0};
        try (ChunkedOutput out = new ChunkedOutput(store, id)) {
            content.write(out, rows -> {
                long now = System.currentTimeMillis();
                if (now - told[0] > TELL_EVERY_MILLIS) {
                    told[0] = now;
                    store.progress(id, rows);
                }
            });
            out.close();
            store.finish(id, out.bytes());
        } catch (IOException | RuntimeException e) {
            LOG.error("Export {} failed", id, e);
            store.fail(id);
        } finally {
            inWork.remove(id);
        }
    }

    /** The file of a person, if it is ready. Handing it out leaves a trace. */
    Optional<ExportRow> findReady(PlatformUser owner, UUID id) {
        Optional<ExportRow> found = store.list(owner).stream()
                .filter(file -> file.exportId().equals(id) && file.state().equals("READY"))
                .findFirst();
        found.ifPresent(file -> audit.record("download", "export", id, Map.of("title", file.title())));
        return found;
    }

    @Scheduled(fixedDelay = 15_000)
    void look() {
        if (!inWork.isEmpty()) {
            store.touch(inWork);
        }
        store.listAbandoned().forEach(store::fail);
    }

    @Scheduled(cron = "0 50 * * * *")
    void forgetExpired() {
        store.removeExpired();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private static Thread named(Runnable task) {
        Thread worker = new Thread(task, "exports");
        worker.setDaemon(true);
        return worker;
    }
}

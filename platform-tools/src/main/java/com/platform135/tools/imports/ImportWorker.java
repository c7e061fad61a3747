package com.platform135.tools.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs queued imports one after the other: those whose file this instance holds. Imports whose instance died while they ran are marked as
 * failed; nothing of them was applied.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration TIME_TO_TAKE_THE_LOCK = Duration.ofSeconds(10);
    private static final Duration FILE_IS_LOST = Duration.ofDays(2);
    private static final int SECONDS_TO_FINISH = 15;

    private final ImportLog log;
    private final ImportExecution execution;
    private final UploadFolder folder;
    private final DataSource dataSource;
    private final Clock clock;
    private final boolean enabled;
    private @Nullable ScheduledExecutorService thread;

    ImportWorker(
            ImportLog log,
            ImportExecution execution,
            UploadFolder folder,
            DataSource dataSource,
            Clock clock,
            @Value("${platform.imports.worker:true}") boolean enabled) {
        this.log = log;
        this.execution = execution;
        this.folder = folder;
        this.dataSource = dataSource;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, "imports");
            worker.setDaemon(true);
            return worker;
        });
        started.scheduleWithFixedDelay(this::look, 0, LOOK_AGAIN.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    /** Something has been queued. */
    synchronized void wake() {
        if (thread != null) {
            try {
                thread.execute(this::look);
            } catch (RejectedExecutionException e) {
                LOG.debug("Shutting down; the import waits for the next start");
            }
        }
    }

    private void look() {
        try {
            failAbandoned();
            runQueued();
            folder.discardOlderThan(clock.instant().minus(FILE_IS_LOST));
        } catch (RuntimeException e) {
            LOG.warn("Could not look for imports", e);
        }
    }

    /** Marks imports as failed that nobody runs any more. */
    void failAbandoned() {
        Instant now = clock.instant();
        for (UUID id : log.listRunning()) {
            boolean young = log.find(id)
                    .map(job -> job.startedAt() != null
                            && job.startedAt().plus(TIME_TO_TAKE_THE_LOCK).isAfter(now)
                            && !folder.holds(id))
                    .orElse(true);
            if (!young && !RunLock.isHeld(dataSource, id)) {
                fail(id, "interrupted");
                folder.discard(folder.path(id));
            }
        }
        for (UUID id : log.listQueued()) {
            boolean lost = log.find(id)
                    .map(job -> job.createdAt().plus(FILE_IS_LOST).isBefore(now))
                    .orElse(false);
            if (lost) {
                fail(id, "file-lost");
            }
        }
    }

    private void fail(UUID id, String code) {
        log.conclude(id, 0, ImportLog.Outcome.failed(0, code, List.of()));
    }

    /** Runs what is queued here. */
    void runQueued() {
        for (UUID id : log.listQueued()) {
            if (folder.holds(id) && log.claim(id)) {
                log.find(id).ifPresent(job -> execution.execute(job, folder.path(id), (rows, percent) -> {}));
                if (!log.find(id).map(ImportWorker::mayBeApplied).orElse(false)) {
                    folder.discard(folder.path(id));
                }
            }
        }
    }

    /** A trial's file stays for a while, to be imported in earnest without being sent again. */
    private static boolean mayBeApplied(ImportRecord done) {
        return done.dryRun() && done.status() == ImportStatus.DONE;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                    LOG.warn("An import is still running and will count as interrupted");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}

package com.platform135.db.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Helps reports with long questions where processors are idle. There are as many helpers as other processors; work that finds none free is
 * done by who brought it, so that nobody ever waits for a helper and many reports at once lose nothing.
 */
final class Workers implements AutoCloseable {

    private static final int SECONDS_IDLE = 60;

    private final int helpers;
    private final long worthSharing;
    private final ThreadPoolExecutor pool;

    /** @param worthSharing work below it is not cut; in retailers × months × specs */
    Workers(int processors, long worthSharing) {
        this.worthSharing = worthSharing;
        helpers = Math.max(0, processors - 1);
        pool = new ThreadPoolExecutor(
                0, Math.max(1, helpers), SECONDS_IDLE, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "sales-helper");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Into how many pieces to cut so much work. */
    int pieces(long work) {
        return work < worthSharing ? 1 : helpers + 1;
    }

    /** Does all the work, the first piece always here. */
    void run(List<Runnable> pieces) {
        List<FutureTask<Void>> given = new ArrayList<>();
        for (Runnable piece : pieces.subList(1, pieces.size())) {
            FutureTask<Void> task = new FutureTask<>(piece, null);
            given.add(task);
            give(task);
        }
        try {
            pieces.get(0).run();
            given.forEach(FutureTask::run);
        } finally {
            given.forEach(Workers::await);
        }
    }

    private void give(FutureTask<Void> task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            // all are busy: it stays with whom it is
        }
    }

    private static void await(Future<Void> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a report was being counted", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

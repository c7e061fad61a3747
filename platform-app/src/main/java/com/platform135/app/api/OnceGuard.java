package com.platform135.app.api;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Has a request's transactions note, each in itself, that they change something. */
@Component
class OnceGuard implements TransactionExecutionListener {

    private static final ThreadLocal<@Nullable Watch> WATCHED = new ThreadLocal<>();

    /** From now until it is closed, what this thread commits is noted. */
    static Watch watch(@Nullable BooleanSupplier note) {
        Watch watch = new Watch(note);
        WATCHED.set(watch);
        return watch;
    }

    /** Whether a request has changed anything so far. */
    static final class Watch implements AutoCloseable {

        private final @Nullable BooleanSupplier note;
        private boolean changed;

        private Watch(@Nullable BooleanSupplier note) {
            this.note = note;
        }

        boolean changed() {
            return changed;
        }

        private void noted() {
            changed = note != null && note.getAsBoolean() || changed;
        }

        @Override
        public void close() {
            WATCHED.remove();
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Watch watch = WATCHED.get();
        if (watch != null && transaction.isNewTransaction() && !transaction.isReadOnly()) {
            watch.noted();
        }
    }
}

package com.platform135.tools.imports.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.platform135.tools.imports.file.RefusedFileException;

/** One import as it runs: who sent it, what it may do, and what it has met so far. */
public final class ImportRun {

    /** Beyond this the file is not what it was taken for, and the list would help nobody. */
    public static final int MAX_REJECTS = 500_000;

    private final Order order;
    private final Finish finish;
    private final Progress progress;
    private final List<Reject> rejects = new ArrayList<>();
    private final BitSet rejectedRows = new BitSet();
    private final List<MadePassword> madePasswords = new ArrayList<>();
    private Preview preview = Preview.EMPTY;

    /**
     * What is asked for.
     *
     * @param today the business day of the import
     * @param by the username of whoever imports
     * @param allOrNothing one rejected row and nothing is written
     */
    public record Order(UUID importId, LocalDate today, String by, boolean allOrNothing, boolean dryRun) {}

    /** The import's own record, written in the transaction of its data. */
    @FunctionalInterface
    public interface Finish {
        void write(ImportRun run, ImportCounts counts);
    }

    /** Hears how far the import has come. */
    @FunctionalInterface
    public interface Progress {
        void at(long rows, int percent);
    }

    /** A password the platform made up, to be shown once. */
    public record MadePassword(String username, String password) {}

    public ImportRun(Order order, Finish finish, Progress progress) {
        this.order = order;
        this.finish = finish;
        this.progress = progress;
    }

    public Order order() {
        return order;
    }

    public UUID id() {
        return order.importId();
    }

    public Progress progress() {
        return progress;
    }

    /** Only the first reason found for a row is kept. */
    public void reject(Reject reject) {
        if (rejectedRows.get(reject.row())) {
            return;
        }
        if (rejects.size() == MAX_REJECTS) {
            throw new RefusedFileException("too-many-rejects", MAX_REJECTS);
        }
        rejectedRows.set(reject.row());
        rejects.add(reject);
    }

    public boolean isRejected(int row) {
        return rejectedRows.get(row);
    }

    public int rejected() {
        return rejects.size();
    }

    /** In the order of the file. */
    public List<Reject> rejects() {
        rejects.sort(Comparator.comparingInt(Reject::row));
        return rejects;
    }

    /** Whether the rows that are left may be written at all. */
    public boolean refusesAll() {
        return order.allOrNothing() && !rejects.isEmpty();
    }

    /** Called last in the transaction that writes the data. */
    public void applied(ImportCounts counts) {
        finish.write(this, counts);
    }

    public void made(MadePassword password) {
        madePasswords.add(password);
    }

    public List<MadePassword> madePasswords() {
        return madePasswords;
    }

    public Preview preview() {
        return preview;
    }

    public void previewed(Preview found) {
        preview = found;
    }
}

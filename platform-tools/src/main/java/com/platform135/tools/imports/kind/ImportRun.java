package com.platform135.tools.imports.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.platform135.tools.imports.file.RefusedFileException;

/** One import as it runs: who sent it, what it may do, and the rows it has rejected so far. */
public final class ImportRun {

    /** Beyond this the file is not what it was taken for, and the list would help nobody. */
    public static final int MAX_REJECTS = 500_000;

    private final long id;
    private final LocalDate today;
    private final String by;
    private final boolean dryRun;
    private final List<Reject> rejects = new ArrayList<>();
    private final Set<Integer> rejectedRows = new HashSet<>();
    private final List<MadePassword> madePasswords = new ArrayList<>();

    /** A password the platform made up, to be shown once. */
    public record MadePassword(String username, String password) {}

    public ImportRun(long id, LocalDate today, String by, boolean dryRun) {
        this.id = id;
        this.today = today;
        this.by = by;
        this.dryRun = dryRun;
    }

    public long id() {
        return id;
    }

    /** The business day of the import. */
    public LocalDate today() {
        return today;
    }

    /** The username of whoever imports. */
    public String by() {
        return by;
    }

    public boolean dryRun() {
        return dryRun;
    }

    /** Only the first reason found for a row is kept. */
    public void reject(Reject reject) {
        if (rejectedRows.add(reject.row())) {
            if (rejects.size() == MAX_REJECTS) {
                throw new RefusedFileException("too-many-rejects", MAX_REJECTS);
            }
            rejects.add(reject);
        }
    }

    public boolean isRejected(int row) {
        return rejectedRows.contains(row);
    }

    public void made(MadePassword password) {
        madePasswords.add(password);
    }

    public List<MadePassword> madePasswords() {
        return madePasswords;
    }

    /** In the order of the file. */
    public List<Reject> rejects() {
        rejects.sort(Comparator.comparingInt(Reject::row));
        return rejects;
    }

    public int rejected() {
        return rejects.size();
    }
}

package com.platform135.tools.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.imports.kind.ImportKind;
import com.platform135.tools.imports.kind.ImportRun;
import com.platform135.tools.imports.kind.UndoRefusedException;

/** Imports for everybody: pages, the interface, and the platform's own loading of the demo. */
@Service
public class Imports {

    private final ImportLog log;
    private final ImportExecution execution;
    private final ImportWorker worker;
    private final ImportKinds kinds;
    private final UploadFolder folder;
    private final AuditTrail audit;

    Imports(
            ImportLog log,
            ImportExecution execution,
            ImportWorker worker,
            ImportKinds kinds,
            UploadFolder folder,
            AuditTrail audit) {
        this.log = log;
        this.execution = execution;
        this.worker = worker;
        this.kinds = kinds;
        this.folder = folder;
        this.audit = audit;
    }

    /**
     * Imports a file now, in the caller's thread. The file stays.
     *
     * @param progress hears a few times a second how many rows have been read
     * @return the import as it ended, also if it failed
     */
    public ImportRecord run(Submission submission, ImportRun.Progress progress) {
        kinds.get(submission.kind());
        UUID id = log.add(submission, size(submission.file()), ImportStatus.RUNNING);
        execution.execute(get(id), submission.file(), progress);
        return get(id);
    }

    /** A trial whose file this instance still holds. */
    boolean canBeApplied(ImportRecord job) {
        return job.dryRun() && job.status() == ImportStatus.DONE && folder.holds(job.id());
    }

    /**
     * Imports in earnest what was tried before.
     *
     * @throws ConflictException when the file is no longer here
     */
    ImportRecord apply(UUID id, String by) {
        ImportRecord tried = get(id);
        if (!canBeApplied(tried)) {
            throw new ConflictException("tools.imports.apply.gone");
        }
        return submit(new Submission(tried.kind(), folder.path(id), tried.fileName(), tried.mode(), false, by));
    }

    /** Queues a file, which now belongs to the platform. */
    public ImportRecord submit(Submission submission) {
        kinds.get(submission.kind());
        UUID id = log.add(submission, size(submission.file()), ImportStatus.QUEUED);
        folder.keep(submission.file(), id);
        audit.record(
                "import",
                submission.kind(),
                id,
                Map.of(
                        "file", submission.fileName(),
                        "mode", submission.mode().key(),
                        "dryRun", submission.dryRun()));
        worker.wake();
        return get(id);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NotFoundException where there is none */
    public ImportRecord get(UUID id) {
        return log.find(id).orElseThrow(NotFoundException::new);
    }

    List<ImportRecord> list(ImportLog.Filter filter) {
        return log.list(filter);
    }

    long count(ImportLog.Filter filter) {
        return log.count(filter);
    }

    List<ImportKind> kinds() {
        return kinds.list();
    }

    /**
     * Makes it as if the import had never run.
     *
     * @throws ConflictException when there is nothing to undo
     * @throws UndoRefusedException when later data builds on it
     */
    @Transactional
    public ImportRecord undo(UUID id, String by) {
        ImportRecord done = log.findForUpdate(id).orElseThrow(NotFoundException::new);
        if (!done.canBeUndone()) {
            throw new ConflictException("tools.imports.undo.nothing");
        }
        kinds.get(done.kind()).undo(id);
        log.markUndone(id, by);
        audit.record("import-undo", done.kind(), id, Map.of("file", done.fileName()));
        return get(id);
    }
}

package com.platform135.tools.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import com.platform135.tools.imports.file.RefusedFileException;
import com.platform135.tools.imports.file.SourceFile;
import com.platform135.tools.imports.file.WrongEncodingException;
import com.platform135.tools.imports.kind.ImportCounts;
import com.platform135.tools.imports.kind.ImportKind;
import com.platform135.tools.imports.kind.ImportRows;
import com.platform135.tools.imports.kind.ImportRun;

/** Runs one import from its file to its outcome on record. */
@Component
class ImportExecution {

    private static final Logger LOG = LoggerFactory.getLogger(ImportExecution.class);
    private static final long NANOS_BETWEEN_REPORTS = TimeUnit.MILLISECONDS.toNanos(400);

    private final ImportLog log;
    private final RejectsFile rejectsFile;
    private final MadePasswords passwords;
    private final ImportKinds kinds;
    private final DataSource dataSource;
    private final Clock clock;
    private final long maxUnpackedBytes;

    ImportExecution(
            ImportLog log,
            RejectsFile rejectsFile,
            MadePasswords passwords,
            ImportKinds kinds,
            DataSource dataSource,
            Clock clock,
            @Value("${platform.imports.max-unpacked:16GB}") DataSize maxUnpacked) {
        this.log = log;
        this.rejectsFile = rejectsFile;
        this.passwords = passwords;
        this.kinds = kinds;
        this.dataSource = dataSource;
        this.clock = clock;
        this.maxUnpackedBytes = maxUnpacked.toBytes();
    }

    /** The import is on record as RUNNING; afterwards it is DONE or FAILED. */
    void execute(ImportRecord job, Path path, ImportRun.Progress listener) {
        Progress progress = new Progress(job.id(), listener);
        try (RunLock lock = RunLock.take(dataSource, job.id());
                SourceFile file = SourceFile.inspect(path, maxUnpackedBytes)) {
            attempt(job, file, progress);
        } catch (RefusedFileException e) {
            if (e.code().equals(ImportLog.NO_ROWS)) {
                log.conclude(job.id(), 0, ImportLog.Outcome.nothing());
            } else {
                fail(job.id(), progress.rows, e.code(), e.arguments());
            }
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("Import {} of {} failed", job.id(), job.kind(), e);
            fail(job.id(), progress.rows, "internal", List.of(job.id().toString()));
        }
    }

    private void fail(UUID id, long rows, String code, List<String> arguments) {
        log.conclude(id, rows, ImportLog.Outcome.failed(0, code, arguments));
    }

    private void attempt(ImportRecord job, SourceFile file, Progress progress) {
        try {
            load(job, file, progress);
        } catch (WrongEncodingException e) {
            load(job, file.asGb18030(), progress);
        }
    }

    private void load(ImportRecord job, SourceFile file, Progress progress) {
        ImportKind kind = kinds.get(job.kind());
        ImportRun.Order order = new ImportRun.Order(
                job.id(), LocalDate.now(clock), job.createdBy(), job.mode() == ImportMode.ALL_OR_NOTHING, job.dryRun());
        Applied applied = new Applied(file, progress);
        ImportRun run = new ImportRun(order, applied::write, progress);
        ImportCounts counts;
        try (ImportRows rows = new ImportRows(file.open(), kind.columns(), progress)) {
            counts = kind.load(run, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!applied.done) {
            rejectsFile.keep(job.id(), file, run.rejects());
            log.conclude(job.id(), progress.rows, notApplied(run, counts));
        }
    }

    private static ImportLog.Outcome notApplied(ImportRun run, ImportCounts counts) {
        return run.refusesAll()
                ? ImportLog.Outcome.failed(run.rejected(), "rejected-rows", List.of(String.valueOf(run.rejected())))
                : ImportLog.Outcome.done(run, counts);
    }

    /** Writes the import's record in the transaction of its data, so that both are there or neither. */
    private final class Applied {

        private final SourceFile file;
        private final Progress progress;
        private boolean done;

        Applied(SourceFile file, Progress progress) {
            this.file = file;
            this.progress = progress;
        }

        void write(ImportRun run, ImportCounts counts) {
            rejectsFile.keep(run.id(), file, run.rejects());
            passwords.keep(run.id(), run.madePasswords());
            log.conclude(run.id(), progress.rows, ImportLog.Outcome.done(run, counts));
            done = true;
        }
    }

    /** Tells the record and the listener how far the reading has come, a few times a second. */
    private final class Progress implements ImportRun.Progress {

        private final UUID id;
        private final ImportRun.Progress listener;
        private long rows;
        private long lastReport;
        private boolean reported;

        Progress(UUID id, ImportRun.Progress listener) {
            this.id = id;
            this.listener = listener;
        }

        @Override
        public void at(long rowsRead, int percent) {
            rows = rowsRead;
            long now = System.nanoTime();
            if (!reported || now - lastReport > NANOS_BETWEEN_REPORTS) {
                reported = true;
                lastReport = now;
                log.progress(id, rowsRead, percent);
                listener.at(rowsRead, percent);
            }
        }
    }
}

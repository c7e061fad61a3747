package com.platform135.tools.imports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ImportCounts;
import com.platform135.tools.imports.kind.ImportRun;
import com.platform135.tools.imports.kind.Preview;

/** The table of imports. */
@Repository
class ImportLog {

    private static final String INSERT = SqlFile.read(ImportLog.class, "import-insert.sql");
    private static final String CLAIM = SqlFile.read(ImportLog.class, "import-claim.sql");
    private static final String CONCLUDE = SqlFile.read(ImportLog.class, "import-conclude.sql");
    private static final String FIND = SqlFile.read(ImportLog.class, "import-find.sql");
    private static final String LIST = SqlFile.read(ImportLog.class, "import-list.sql");

    /** A file with a header alone is taken: so a nightly one without news looks. */
    static final String NO_ROWS = "no-rows";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What a list shows. */
    record Filter(@Nullable String kind, @Nullable String status, int page, int size) {}

    /** How an import ended. */
    record Outcome(
            ImportStatus status,
            ImportCounts counts,
            int rejected,
            @Nullable String messageCode,
            List<String> messageArguments,
            Preview preview) {

        static Outcome done(ImportRun run, ImportCounts counts) {
            return new Outcome(ImportStatus.DONE, counts, run.rejected(), null, List.of(), run.preview());
        }

        /** A file that names columns and holds no rows: nothing to do, which is said. */
        static Outcome nothing() {
            return new Outcome(ImportStatus.DONE, ImportCounts.NONE, 0, NO_ROWS, List.of(), Preview.EMPTY);
        }

        static Outcome failed(int rejected, String code, List<String> arguments) {
            return new Outcome(ImportStatus.FAILED, ImportCounts.NONE, rejected, code, arguments, Preview.EMPTY);
        }
    }

    @Transactional
    public UUID add(Submission submission, long fileBytes, ImportStatus status) {
        return jdbc.sql(INSERT)
                .param("kind", submission.kind())
                .param("fileName", submission.fileName())
                .param("fileBytes", fileBytes)
                .param("mode", submission.mode().name())
                .param("dryRun", submission.dryRun())
                .param("status", status.name())
                .param("by", submission.by())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    List<UUID> listQueued() {
        return jdbc.sql("select import_id from tools.import where status = 'QUEUED' order by import_id")
                .query(UUID.class)
                .list();
    }

    List<UUID> listRunning() {
        return jdbc.sql("select import_id from tools.import where status = 'RUNNING'")
                .query(UUID.class)
                .list();
    }

    /** Takes a queued import, unless another instance has. */
    @Transactional
    public boolean claim(UUID id) {
        return jdbc.sql(CLAIM)
                        .param("import", id)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Short and apart from the import's own transaction, so that everybody sees it at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, long rows, int percent) {
        jdbc.sql(
                        "update tools.import set rows = :rows, percent = :percent where import_id = :import and status = 'RUNNING'")
                .param("rows", rows)
                .param("percent", percent)
                .param("import", id)
                .update();
    }

    /** In the caller's transaction where there is one: that of the data. */
    @Transactional
    public void conclude(UUID id, long rows, Outcome outcome) {
        jdbc.sql(CONCLUDE)
                .param("import", id)
                .param("status", outcome.status().name())
                .param("rows", rows)
                .param("inserted", outcome.counts().inserted())
                .param("updated", outcome.counts().updated())
                .param("unchanged", outcome.counts().unchanged())
                .param("rejected", outcome.rejected())
                .param("code", outcome.messageCode())
                .param("arguments", outcome.messageArguments().toArray(String[]::new))
                .param("preview", json.writeValueAsString(outcome.preview()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void markUndone(UUID id, String by) {
        jdbc.sql("update tools.import set undone_by = :by, undone_at = :now where import_id = :import")
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("import", id)
                .update();
    }

    /** Locks the row until the transaction ends. */
    Optional<ImportRecord> findForUpdate(UUID id) {
        return jdbc.sql(FIND + " for update")
                .param("import", id)
                .query(this::map)
                .optional();
    }

    Optional<ImportRecord> find(UUID id) {
        return jdbc.sql(FIND).param("import", id).query(this::map).optional();
    }

    List<ImportRecord> list(Filter filter) {
        return jdbc.sql(LIST)
                .param("kind", filter.kind())
                .param("status", filter.status())
                .param("size", filter.size())
                .param("offset", filter.page() * filter.size())
                .query(this::map)
                .list();
    }

    long count(Filter filter) {
        return jdbc.sql("""
                        select count(*)
                        from tools.import
                        where (:kind::text is null or kind = :kind)
                          and (:status::text is null or status = :status)
                        """)
                .param("kind", filter.kind())
                .param("status", filter.status())
                .query(Long.class)
                .single();
    }

    private ImportRecord map(ResultSet row, int number) throws SQLException {
        Array arguments = row.getArray("message_arguments");
        String preview = row.getString("preview");
        return new ImportRecord(
                row.getObject("import_id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                ImportStatus.valueOf(row.getString("status")),
                row.getInt("percent"),
                row.getLong("rows"),
                row.getLong("inserted"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getString("message_code"),
                arguments == null ? List.of() : List.of((String[]) arguments.getArray()),
                preview == null ? Preview.EMPTY : json.readValue(preview, Preview.class),
                row.getString("created_by"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "started_at").orElse(null),
                instant(row, "finished_at").orElse(null),
                row.getString("undone_by"),
                instant(row, "undone_at").orElse(null));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

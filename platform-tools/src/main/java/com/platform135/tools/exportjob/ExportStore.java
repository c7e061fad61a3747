package com.platform135.tools.exportjob;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.scope.Unscoped;
import com.platform135.tools.security.PlatformUser;

/** Prepared files in the database, a chunk a row, so that every instance can hand them out. */
@Repository
@Unscoped("a file belongs to one person, who alone may list and fetch it")
class ExportStore {

    private static final String ADD = SqlFile.read(ExportStore.class, "export-add.sql");
    private static final String LIST = SqlFile.read(ExportStore.class, "export-list.sql");

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(PlatformUser owner, String title, FileFormat format, String address, long rows) {
        return jdbc.sql(ADD)
                .param("staff", owner.staffId())
                .param("role", owner.role().name())
                .param("unit", owner.organisationId())
                .param("title", title)
                .param("format", format.name())
                .param("address", address)
                .param("rows", rows)
                .query(UUID.class)
                .single();
    }

    /** The same file, asked for a moment ago and still being prepared: a second click. */
    Optional<UUID> findOpen(PlatformUser owner, FileFormat format, String address) {
        return jdbc.sql("""
                        select export_id from tools.export_job
                        where staff_id = :staff and format = :format and address = :address and state = 'PREPARING'
                        limit 1
                        """)
                .param("staff", owner.staffId())
                .param("format", format.name())
                .param("address", address)
                .query(UUID.class)
                .optional();
    }

    List<ExportRow> list(PlatformUser owner) {
        return jdbc.sql(LIST)
                .param("staff", owner.staffId())
                .param("role", owner.role().name())
                .param("unit", owner.organisationId())
                .query(ExportRow.class)
                .list();
    }

    void addChunk(UUID id, int number, byte[] content) {
        jdbc.sql("insert into tools.export_chunk (export_id, chunk_no, content) values (:id, :number, :content)")
                .param("id", id)
                .param("number", number)
                .param("content", content)
                .update();
    }

    void progress(UUID id, long rows) {
        jdbc.sql("update tools.export_job set written_rows = :rows, touched_at = now() where export_id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    void finish(UUID id, long bytes) {
        jdbc.sql("""
                        update tools.export_job
                        set state = 'READY', bytes = :bytes, written_rows = total_rows, finished_at = now()
                          , expires_at = now() + interval '1 day'
                        where export_id = :id
                        """).param("bytes", bytes).param("id", id).update();
    }

    void fail(UUID id) {
        jdbc.sql("delete from tools.export_chunk where export_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update tools.export_job set state = 'FAILED', finished_at = now() where export_id = :id")
                .param("id", id)
                .update();
    }

    /** These are still in work here. */
    void touch(Collection<UUID> ids) {
        jdbc.sql("update tools.export_job set touched_at = now() where export_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    List<UUID> listAbandoned() {
        return jdbc.sql("""
                        select export_id from tools.export_job
                        where state = 'PREPARING' and touched_at < now() - interval '2 minutes'
                        """).query(UUID.class).list();
    }

    int removeExpired() {
        return jdbc.sql("delete from tools.export_job where expires_at < now()").update();
    }

    /** Writes the file, one chunk in memory at a time. */
    void copy(UUID id, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            Optional<byte[]> chunk = jdbc.sql(
                            "select content from tools.export_chunk where export_id = :id and chunk_no = :number")
                    .param("id", id)
                    .param("number", number)
                    .query(byte[].class)
                    .optional();
            if (chunk.isEmpty()) {
                return;
            }
            out.write(chunk.get());
        }
    }
}

package com.platform135.plan.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.Ids;

/** Writes what is only ever added: versions, receipts, takings, reviews. In the caller's transaction. */
@Repository
public class Publications {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    public Publications(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a publication is of.
     *
     * @param to exclusive
     */
    public record Subject(PublicationKind kind, UUID id, int unitId, LocalDate from, LocalDate to) {}

    /** Keeps a new version for these readers; its number. */
    public int add(
            Subject subject, Document document, Collection<Integer> readers, @Nullable String note, int publishedBy) {
        int version = jdbc.sql("""
                        insert into plan.publication (subject_id, version, kind, organisation_id, from_date, to_date, document, note, published_at, published_by)
                        select :subject, coalesce(max(version), 0) + 1, :kind, :unit, :from, :to, :document::jsonb, :note, :now, :by
                        from plan.publication where subject_id = :subject
                        returning version
                        """)
                .param("subject", subject.id())
                .param("kind", subject.kind().name())
                .param("unit", subject.unitId())
                .param("from", subject.from())
                .param("to", subject.to())
                .param("document", json.writeValueAsString(document))
                .param("note", note)
                .param("now", OffsetDateTime.now(clock))
                .param("by", publishedBy)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into plan.publication_reader (subject_id, version, staff_id)
                        select :subject, :version, s.staff_id from core.staff s where s.staff_id = any(:readers)
                        """)
                .param("subject", subject.id())
                .param("version", version)
                .param("readers", readers.toArray(Integer[]::new))
                .update();
        return version;
    }

    /** Keeps that somebody has read a version; false if it wasn't published to him or her, or was read before. */
    public boolean read(UUID subjectId, int version, int staffId) {
        return jdbc.sql("""
                        update plan.publication_reader set read_at = :now
                        where subject_id = :subject and version = :version and staff_id = :staff and read_at is null
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("subject", subjectId)
                        .param("version", version)
                        .param("staff", staffId)
                        .update()
                == 1;
    }

    /** Keeps that somebody has taken a line on as it stands in this version; taking it on again replaces the note. */
    public void take(UUID lineId, UUID subjectId, int version, int staffId, @Nullable String note) {
        jdbc.sql("""
                        insert into plan.publication_taking (line_id, staff_id, subject_id, version, note, taken_at)
                        values (:line, :staff, :subject, :version, :note, :now)
                        on conflict (line_id, staff_id) do update
                        set subject_id = excluded.subject_id, version = excluded.version, note = excluded.note, taken_at = excluded.taken_at
                        """)
                .param("line", lineId)
                .param("staff", staffId)
                .param("subject", subjectId)
                .param("version", version)
                .param("note", note)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void review(UUID subjectId, int version, int staffId, ReviewRow.Verdict verdict, @Nullable String note) {
        jdbc.sql("""
                        insert into plan.publication_review (review_id, subject_id, version, staff_id, verdict, note, reviewed_at)
                        values (:id, :subject, :version, :staff, :verdict, :note, :now)
                        """)
                .param("id", Ids.next())
                .param("subject", subjectId)
                .param("version", version)
                .param("staff", staffId)
                .param("verdict", verdict.name())
                .param("note", note)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}

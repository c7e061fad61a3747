package com.platform135.plan.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** What is published, to whom, and what they did with it. A customer manager's scope reaches the plans of his or her own unit. */
@Repository
public class PublicationQueries {

    private static final String VERSION = SqlFile.read(PublicationQueries.class, "version.sql");
    private static final String VERSIONS = SqlFile.read(PublicationQueries.class, "versions.sql");
    private static final String READERS = SqlFile.read(PublicationQueries.class, "readers.sql");
    private static final String TAKINGS = SqlFile.read(PublicationQueries.class, "takings.sql");
    private static final String REVIEWS = SqlFile.read(PublicationQueries.class, "reviews.sql");
    private static final String UNITS = SqlFile.read(PublicationQueries.class, "unit-states.sql");
    private static final String OF_ENTRY = SqlFile.read(PublicationQueries.class, "version-of-entry.sql");
    private static final String SERVED = SqlFile.read(PublicationQueries.class, "served.sql");

    private static final String ENTRIES = SqlFile.read(PublicationQueries.class, "entries.sql");
    private static final String WAITING = SqlFile.read(PublicationQueries.class, "waiting.sql");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public PublicationQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record StoredVersion(
            UUID subjectId,
            PublicationKind kind,
            int version,
            int latest,
            int organisationId,
            LocalDate fromDate,
            LocalDate toDate,
            String document,
            @Nullable String note,
            OffsetDateTime publishedAt,
            int publishedBy,
            String publisher) {}

    /** How many children of a kind came of an entry. */
    public record ServedRow(UUID entryId, int visits) {}

    /**
     * A unit's plan of a period.
     *
     * @param from first day of the period
     * @param version null: the newest
     */
    public Optional<PublishedPlan> find(
            OrganisationScope scope, PublicationKind kind, int unitId, LocalDate from, @Nullable Integer version) {
        return scoped(VERSION, scope)
                .param("kind", kind.name())
                .param("unit", unitId)
                .param("from", from)
                .param("version", version)
                .query(StoredVersion.class)
                .optional()
                .map(this::read);
    }

    /** The newest version of the plan that holds an entry, if it still does. */
    public Optional<PublishedPlan> findByEntry(OrganisationScope scope, UUID entryId) {
        return scoped(OF_ENTRY, scope)
                .param("entry", "{\"entries\": [{\"id\": \"" + entryId + "\"}]}")
                .query(StoredVersion.class)
                .optional()
                .map(this::read);
    }

    /** The newest first. */
    public List<VersionRow> listVersions(OrganisationScope scope, UUID subjectId) {
        return scoped(VERSIONS, scope)
                .param("subject", subjectId)
                .query(VersionRow.class)
                .list();
    }

    /** By name. */
    public List<ReaderRow> listReaders(OrganisationScope scope, UUID subjectId, int version) {
        return scoped(READERS, scope)
                .param("subject", subjectId)
                .param("version", version)
                .query(ReaderRow.class)
                .list();
    }

    /** Of all lines the plan ever had, the earliest first. */
    public List<TakingRow> listTakings(OrganisationScope scope, UUID subjectId) {
        return scoped(TAKINGS, scope)
                .param("subject", subjectId)
                .query(TakingRow.class)
                .list();
    }

    /** The newest first. */
    public List<ReviewRow> listReviews(OrganisationScope scope, UUID subjectId) {
        return scoped(REVIEWS, scope)
                .param("subject", subjectId)
                .query(ReviewRow.class)
                .list();
    }

    /** Every market unit of the scope, by branch and code. */
    public List<UnitStateRow> listUnits(OrganisationScope scope, PublicationKind kind, LocalDate from) {
        return scoped(UNITS, scope)
                .param("kind", kind.name())
                .param("from", from)
                .query(UnitStateRow.class)
                .list();
    }

    /** Entries of a plan that visits came of, with their number. */
    public List<ServedRow> listServed(OrganisationScope scope, UUID subjectId) {
        return scoped(SERVED, scope)
                .param("subject", subjectId)
                .query(ServedRow.class)
                .list();
    }

    /** Those of the entries that the newest versions hold. */
    public List<EntryRow> listEntries(OrganisationScope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : scoped(ENTRIES, scope)
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("text", "")
                        .param("limit", ids.size())
                        .query(EntryRow.class)
                        .list();
    }

    /** Entries of the newest versions that hold the words, the newest plans first. */
    public List<EntryRow> findEntries(OrganisationScope scope, String text, int limit) {
        return scoped(ENTRIES, scope)
                .param("ids", new UUID[0])
                .param("text", text)
                .param("limit", limit)
                .query(EntryRow.class)
                .list();
    }

    /** Running and coming plans published to the person, whichever unit's they are. */
    @Unscoped("what was published to a person is that person's")
    public List<WaitingRow> listWaiting(int staffId, LocalDate day) {
        return jdbc.sql(WAITING)
                .param("staff", staffId)
                .param("day", day)
                .query(WaitingRow.class)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, OrganisationScope scope) {
        return jdbc.sql(sql).param("roots", scope.rootIds()).param("manager", scope.managerId());
    }

    private PublishedPlan read(StoredVersion stored) {
        return new PublishedPlan(
                stored.subjectId(),
                stored.kind(),
                stored.version(),
                stored.latest(),
                stored.organisationId(),
                stored.fromDate(),
                stored.toDate(),
                json.readValue(stored.document(), Document.class),
                stored.note(),
                stored.publishedAt(),
                stored.publishedBy(),
                stored.publisher());
    }
}

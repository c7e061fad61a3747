package com.platform135.execute.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.execute.photo.PhotoType;

/** Visits of the scope's customer managers, and of anybody at shops that are the scope's today. */
@Repository("executeVisitQueries") // feedback has some of this name too
class VisitQueries {

    private static final String VISIT = SqlFile.read(VisitQueries.class, "visit-in-scope.sql");
    private static final String PHOTO = SqlFile.read(VisitQueries.class, "visit-photo-in-scope.sql");

    private static final String THREAD_VISITS = SqlFile.read(VisitQueries.class, "thread-visits.sql");
    private static final String THREAD_MATTERS = SqlFile.read(VisitQueries.class, "thread-matters.sql");

    private final JdbcClient jdbc;

    VisitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What it takes to show a photo. */
    record KeptPhoto(int retailerId, String contentType, String tag) {

        PhotoType type() {
            return PhotoType.ofContentType(contentType);
        }
    }

    record ThreadVisit(UUID id, LocalDate day, String method, String shop) {}

    record ThreadMatter(UUID id, UUID visitId, String kind, String text, boolean late) {}

    Optional<VisitRow> findVisit(OrganisationScope scope, UUID visitId, LocalDate today) {
        return jdbc.sql(VISIT)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("id", visitId)
                .param("today", today)
                .query(VisitRow.class)
                .optional();
    }

    Optional<KeptPhoto> findPhoto(OrganisationScope scope, UUID visitId, UUID photoId, LocalDate today) {
        return jdbc.sql(PHOTO)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("id", visitId)
                .param("photo", photoId)
                .param("today", today)
                .query(KeptPhoto.class)
                .optional();
    }

    /** Those of the visits that the scope may see, in no order. */
    List<ThreadVisit> listForThread(OrganisationScope scope, Collection<UUID> ids, LocalDate today) {
        return forThread(THREAD_VISITS, scope, ids, today)
                .query(ThreadVisit.class)
                .list();
    }

    /** Those of the matters that the scope may see, in no order. */
    List<ThreadMatter> listMattersForThread(OrganisationScope scope, Collection<UUID> ids, LocalDate today) {
        return forThread(THREAD_MATTERS, scope, ids, today)
                .query(ThreadMatter.class)
                .list();
    }

    private JdbcClient.StatementSpec forThread(
            String sql, OrganisationScope scope, Collection<UUID> ids, LocalDate today) {
        return jdbc.sql(sql)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today);
    }
}

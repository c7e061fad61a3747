package com.platform135.execute.visit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.execute.photo.PhotoType;

/** Visits of the scope's customer managers, and of anybody at shops that are the scope's today. */
@Repository
class VisitQueries {

    private static final String VISIT = SqlFile.read(VisitQueries.class, "visit-in-scope.sql");
    private static final String PHOTO = SqlFile.read(VisitQueries.class, "visit-photo-in-scope.sql");

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
}

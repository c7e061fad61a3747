package com.platform135.evaluate.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.visit.MatterKind;
import com.platform135.db.visit.MatterState;
import com.platform135.db.visit.VisitPoint;

/** What hangs on a visit that a scoped query has found. */
@Repository
class VisitParts {

    private static final String FINDINGS = SqlFile.read(VisitParts.class, "visit-findings.sql");
    private static final String MATTERS = SqlFile.read(VisitParts.class, "visit-matters.sql");
    private static final String PHOTOS = SqlFile.read(VisitParts.class, "visit-photos.sql");
    private static final String TALK = SqlFile.read(VisitParts.class, "visit-talk.sql");
    private static final String VERSIONS = SqlFile.read(VisitParts.class, "visit-versions.sql");

    private final JdbcClient jdbc;

    VisitParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Finding(
            VisitPoint point,
            String code,
            @Nullable String specName,
            @Nullable String note) {}

    /** @param kept raised by an earlier visit and done by this one */
    record Matter(
            UUID matterId,
            MatterKind kind,
            MatterState state,
            String body,
            @Nullable String specName,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String answer,
            @Nullable String answeredByName,
            boolean kept,
            boolean doneByVisit) {}

    record Photo(UUID photoId, @Nullable OffsetDateTime takenAt, boolean here) {}

    /** @param verdict of a review, null for a comment */
    record Said(
            int staffId,
            String author,
            StaffRole role,
            @Nullable String verdict,
            @Nullable Integer version,
            @Nullable String body,
            OffsetDateTime saidAt) {}

    /** @param content as JSON */
    record Version(int version, String content, OffsetDateTime replacedAt) {}

    List<Finding> findings(VisitHeadRow visit) {
        return of(FINDINGS, visit).query(Finding.class).list();
    }

    List<Matter> matters(VisitHeadRow visit) {
        return of(MATTERS, visit).query(Matter.class).list();
    }

    List<Photo> photos(VisitHeadRow visit) {
        return of(PHOTOS, visit).query(Photo.class).list();
    }

    List<Said> talk(VisitHeadRow visit) {
        return of(TALK, visit).query(Said.class).list();
    }

    List<Version> versions(VisitHeadRow visit) {
        return of(VERSIONS, visit).query(Version.class).list();
    }

    private JdbcClient.StatementSpec of(String sql, VisitHeadRow visit) {
        return jdbc.sql(sql).param("retailer", visit.retailerId()).param("visit", visit.visitId());
    }
}

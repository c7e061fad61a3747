package com.platform135.evaluate.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;

/** A visit and its reviews, as far as the scope may see them. */
@Repository
class ReviewQueries {

    private static final String VISIT = SqlFile.read(ReviewQueries.class, "visit-in-scope.sql");
    private static final String PROGRESS = SqlFile.read(ReviewQueries.class, "review-progress.sql");
    private static final String WAITING = SqlFile.read(ReviewQueries.class, "waiting-counts.sql");
    private static final String DESCRIBED = SqlFile.read(ReviewQueries.class, "reviews-described.sql");

    private final JdbcClient jdbc;

    ReviewQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest review of a visit behind a node of the thread. */
    record NodeRow(UUID nodeId, UUID visitId, String shopName, String verdict, OffsetDateTime reviewedAt) {}

    Optional<VisitHeadRow> findVisit(OrganisationScope scope, UUID id, LocalDate today) {
        return scoped(VISIT, scope)
                .param("id", id)
                .param("today", today)
                .query(VisitHeadRow.class)
                .optional();
    }

    ReviewProgress progress(OrganisationScope scope, Period period) {
        return scoped(PROGRESS, scope)
                .param("from", period.start())
                .param("to", period.endExclusive())
                .query(ReviewProgress.class)
                .single();
    }

    /** @param since the first day that is looked at */
    WaitingCounts waiting(OrganisationScope scope, LocalDate since) {
        return scoped(WAITING, scope)
                .param("since", since)
                .query(WaitingCounts.class)
                .single();
    }

    List<NodeRow> describe(OrganisationScope scope, Collection<UUID> nodeIds) {
        return scoped(DESCRIBED, scope)
                .param("ids", nodeIds.toArray(UUID[]::new))
                .query(NodeRow.class)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, OrganisationScope scope) {
        return jdbc.sql(sql).param("roots", scope.rootIds()).param("manager", scope.managerId());
    }
}

package com.platform135.evaluate.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** Questions to the branch, as far as the matters were raised by people of the scope. */
@Repository
public class EscalationQueries {

    private static final String OF_VISIT = SqlFile.read(EscalationQueries.class, "escalations-of-visit.sql");
    private static final String LIST = SqlFile.read(EscalationQueries.class, "escalations.sql");
    private static final String COUNTS = SqlFile.read(EscalationQueries.class, "escalation-counts.sql");
    private static final String ANSWERED = SqlFile.read(EscalationQueries.class, "escalations-answered.sql");
    private static final String MATTER = SqlFile.read(EscalationQueries.class, "matter-in-scope.sql");

    private final JdbcClient jdbc;

    public EscalationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Unscoped("of a visit that a scoped query has found")
    public List<EscalationRow> listOfVisit(int retailerId, UUID visitId) {
        return jdbc.sql(OF_VISIT)
                .param("retailer", retailerId)
                .param("visit", visitId)
                .query(EscalationRow.class)
                .list();
    }

    /** @param waiting those without an answer, by the day it is due, or those with one, the latest first */
    List<AskedRow> list(OrganisationScope scope, boolean waiting, int limit) {
        return scoped(LIST, scope)
                .param("waiting", waiting)
                .param("limit", limit)
                .query(AskedRow.class)
                .list();
    }

    public EscalationCounts count(OrganisationScope scope, LocalDate today) {
        return scoped(COUNTS, scope)
                .param("today", today)
                .query(EscalationCounts.class)
                .single();
    }

    /** What the branch answered to somebody since a day and nobody has settled yet. */
    int countAnswered(OrganisationScope scope, int askedBy, LocalDate since) {
        return scoped(ANSWERED, scope)
                .param("by", askedBy)
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    Optional<MatterRow> findMatter(OrganisationScope scope, UUID visitId, UUID matterId) {
        return scoped(MATTER, scope)
                .param("visit", visitId)
                .param("matter", matterId)
                .query(MatterRow.class)
                .optional();
    }

    private JdbcClient.StatementSpec scoped(String sql, OrganisationScope scope) {
        return jdbc.sql(sql).param("roots", scope.rootIds()).param("manager", scope.managerId());
    }
}

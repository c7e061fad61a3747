package com.platform135.evaluate.statistics;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.evaluate.facts.FactParameters;
import com.platform135.tools.report.ReportParameters;

/** Counts visits, days and shops, group by group. */
@Repository
class StatisticsQueries {

    private static final String STATISTICS = SqlFile.read(StatisticsQueries.class, "visit-statistics.sql");
    private static final String UNVISITED = SqlFile.read(StatisticsQueries.class, "unvisited.sql");

    private final JdbcClient jdbc;

    StatisticsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Groups without any shop or visit are left out; by code.
     *
     * @param scope that of the parameters
     */
    List<StatisticsRow> list(
            OrganisationScope scope, ReportParameters asked, Dimension by, VisitMinimum minimum, long shortMinutes) {
        return asked(STATISTICS, scope, asked, minimum)
                .param("by", by.key())
                .param("current", asked.attribution() == Attribution.CURRENT)
                .param("shortMinutes", shortMinutes)
                .query(StatisticsRow.class)
                .list();
    }

    /**
     * Shops of N(P) not called at, or too seldom for their class.
     *
     * @param limit null for all
     */
    List<UnvisitedRow> listUnvisited(
            OrganisationScope scope,
            ReportParameters asked,
            VisitMinimum minimum,
            boolean below,
            long skip,
            @Nullable Integer limit) {
        return asked(UNVISITED, scope, asked, minimum)
                .param("below", below)
                .param("skip", skip)
                .param("limit", limit)
                .query(UnvisitedRow.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String sql, OrganisationScope scope, ReportParameters asked, VisitMinimum minimum) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("from", asked.period().start())
                .param("to", asked.period().endExclusive())
                .param("day", asked.period().lastDay())
                .param(
                        "asOf",
                        asked.attribution() == Attribution.CURRENT
                                ? asked.today()
                                : asked.period().lastDay())
                .param("minimumA", minimum.a())
                .param("minimumB", minimum.b())
                .param("minimumC", minimum.c())
                .param("minimumD", minimum.d())
                .param("minimumRemote", minimum.remote());
        for (Map.Entry<String, @Nullable Object> fact :
                FactParameters.of(asked.filter()).entrySet()) {
            statement = statement.param(fact.getKey(), fact.getValue());
        }
        return statement;
    }
}

package com.platform135.execute.route;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerReach;

/** How far the visits of a scope are, today and this month. */
@Repository("routeTeamQueries") // the plans have queries of this name too
class TeamQueries {

    private static final String MONTH = SqlFile.read(TeamQueries.class, "route-month.sql");
    private static final String TEAM = SqlFile.read(TeamQueries.class, "route-team.sql");
    private static final String WAITING = SqlFile.read(TeamQueries.class, "route-waiting.sql");

    /** Visits older than this wait for nobody. */
    private static final int WAITING_DAYS = 60;

    private final JdbcClient jdbc;
    private final RetailerReach reach;

    TeamQueries(JdbcClient jdbc, RetailerReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * A month of visits.
     *
     * @param done visits made, each shop's up to its least
     * @param total the least of all shops
     * @param late shops that have waited longer than their class allows
     */
    record Month(int done, int total, int late) {}

    /** Something that waits; of the visit {@code visitId} where it is of one. */
    record Waiting(
            String kind,
            int count,
            @Nullable LocalDate due,
            @Nullable UUID visitId) {}

    Month month(OrganisationScope scope, RouteRules rules, LocalDate today) {
        return jdbc.sql(MONTH)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .param("a", rules.a())
                .param("b", rules.b())
                .param("c", rules.c())
                .param("d", rules.d())
                .param("dPhone", rules.dPhone())
                .param("fresh", rules.newLicence())
                .param("retailers", reach.listIds(scope))
                .query(Month.class)
                .single();
    }

    /** By unit and username; the active ones. */
    List<TeamRow> listTeam(OrganisationScope scope, LocalDate day) {
        return jdbc.sql(TEAM)
                .param("roots", scope.rootIds())
                .param("day", day)
                .query(TeamRow.class)
                .list();
    }

    /** Of a customer manager; kinds without anything are there with 0. */
    List<Waiting> listWaiting(OrganisationScope manager, LocalDate today) {
        return jdbc.sql(WAITING)
                .param("manager", manager.managerId())
                .param("today", today)
                .param("since", today.minusDays(WAITING_DAYS))
                .query(Waiting.class)
                .list();
    }
}

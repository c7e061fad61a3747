package com.platform135.execute.route;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;

/** What a customer manager should know of the own shops. The scope is one customer manager's; any other sees nothing. */
@Repository
class RouteQueries {

    private static final String SHOPS = SqlFile.read(RouteQueries.class, "route-shops.sql");
    private static final String MATTERS = SqlFile.read(RouteQueries.class, "route-matters.sql");
    private static final String VISITS = SqlFile.read(RouteQueries.class, "route-visits.sql");
    private static final String GAPS = SqlFile.read(RouteQueries.class, "route-gaps.sql");
    private static final String TARGETS = SqlFile.read(RouteQueries.class, "route-targets.sql");
    private static final String DAY = SqlFile.read(RouteQueries.class, "route-day.sql");

    private final JdbcClient jdbc;

    RouteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By licence; those that aren't closed today. */
    List<ShopRow> listShops(OrganisationScope manager, LocalDate today) {
        return jdbc.sql(SHOPS)
                .param("manager", manager.managerId())
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .query(ShopRow.class)
                .list();
    }

    /** The most urgent first. */
    List<MatterRow> listOpenMatters(OrganisationScope manager, LocalDate today) {
        return jdbc.sql(MATTERS)
                .param("manager", manager.managerId())
                .param("today", today)
                .query(MatterRow.class)
                .list();
    }

    /** By shop, the last one first; at most three a shop. */
    List<LastVisitRow> listLastVisits(OrganisationScope manager, LocalDate today) {
        return jdbc.sql(VISITS)
                .param("manager", manager.managerId())
                .param("today", today)
                .query((row, number) -> new LastVisitRow(
                        row.getInt("retailer_id"),
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("method"),
                        row.getBoolean("unchanged"),
                        row.getString("effect"),
                        (String[]) row.getArray("codes").getArray(),
                        (String[]) row.getArray("matters").getArray(),
                        row.getString("comments")))
                .list();
    }

    /** By shop, the largest gap first. */
    List<GapRow> listGaps(OrganisationScope manager, LocalDate today, Period period) {
        return jdbc.sql(GAPS)
                .param("manager", manager.managerId())
                .param("today", today)
                .param("from", period.start())
                .param("to", period.endExclusive())
                .query(GapRow.class)
                .list();
    }

    /** Of the sets that the customer manager sees, those with a target today; the highest first. */
    List<TargetRow> listTargets(OrganisationScope manager, Collection<Integer> sets, LocalDate today) {
        return manager.managerId() == null || sets.isEmpty()
                ? List.of()
                : jdbc.sql(TARGETS)
                        .param("sets", sets.toArray(Integer[]::new))
                        .param("today", today)
                        .query((row, number) -> new TargetRow(
                                row.getInt("id"), row.getString("name"), row.getBigDecimal("target"), (Integer[])
                                        row.getArray("spec_ids").getArray()))
                        .list();
    }

    /** The customer manager's own visits of a day, in the order they began. */
    List<DoneVisitRow> listDone(OrganisationScope manager, LocalDate day) {
        return jdbc.sql(DAY)
                .param("manager", manager.managerId())
                .param("day", day)
                .query((row, number) -> new DoneVisitRow(
                        row.getObject("id", UUID.class),
                        row.getInt("retailer_id"),
                        row.getString("licence_no"),
                        row.getString("shop"),
                        row.getString("method"),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("ended_at", OffsetDateTime.class),
                        row.getBoolean("unchanged"),
                        (String[]) row.getArray("reasons").getArray()))
                .list();
    }
}

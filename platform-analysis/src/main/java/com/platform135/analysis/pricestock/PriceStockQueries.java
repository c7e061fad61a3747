package com.platform135.analysis.pricestock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerReach;
import com.platform135.tools.scope.Unscoped;

/** What sample points recorded. */
@Repository
class PriceStockQueries {

    private static final String FIGURES = SqlFile.read(PriceStockQueries.class, "sample-figures.sql");
    private static final String WEEKS = SqlFile.read(PriceStockQueries.class, "sample-weeks.sql");
    private static final String READINGS = SqlFile.read(PriceStockQueries.class, "point-readings.sql");
    private static final String ARRIVED = SqlFile.read(PriceStockQueries.class, "samples-arrived.sql");

    private final JdbcClient jdbc;
    private final RetailerReach reach;

    PriceStockQueries(JdbcClient jdbc, RetailerReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * Which samples are looked at.
     *
     * @param retailerIds null for all of the scope
     * @param asOf whose shops they are: that day's manager's; null for each reading's day's
     */
    record Choice(
            OrganisationScope scope,
            Period period,
            Collection<Integer> specIds,
            @Nullable Collection<Integer> retailerIds,
            @Nullable LocalDate asOf) {}

    /** A row a sample point and spec, by licence and spec code. */
    List<SampleRow> listFigures(Choice choice) {
        return ask(FIGURES, choice).query(SampleRow.class).list();
    }

    /** A row a week and spec. */
    List<SampleWeekRow> listWeeks(Choice choice) {
        return ask(WEEKS, choice).query(SampleWeekRow.class).list();
    }

    /** One point's readings, the latest first. */
    List<ReadingRow> listReadings(Choice choice, int retailerId) {
        return ask(READINGS, choice)
                .param("retailer", retailerId)
                .query(ReadingRow.class)
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Choice choice) {
        return jdbc.sql(sql)
                .param("roots", choice.scope().rootIds())
                .param("manager", choice.scope().managerId())
                .param("from", choice.period().start())
                .param("to", choice.period().endExclusive())
                .param("specs", choice.specIds().toArray(Integer[]::new))
                .param(
                        "retailers",
                        choice.retailerIds() == null
                                ? reach.listSamplePointIds(choice.scope())
                                : choice.retailerIds().toArray(Integer[]::new))
                .param("asOf", choice.asOf());
    }

    /** When samples last came in; empty where no file of them ever did. */
    @Unscoped("the time of a file, the same for all")
    Optional<Instant> findArrival() {
        return jdbc.sql(ARRIVED).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }
}

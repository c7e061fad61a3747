package com.platform135.analysis.alerts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerReach;

/** What sample points hold against what they sell. */
@Repository
class StockQueries {

    private static final String OVERSTOCKED = SqlFile.read(StockQueries.class, "overstocked.sql");

    private final JdbcClient jdbc;
    private final RetailerReach reach;

    StockQueries(JdbcClient jdbc, RetailerReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** Specs above the ratio at sample points that the scope looks after on the day, the highest ratio of a shop first. */
    List<StockRow> list(OrganisationScope scope, LocalDate day, BigDecimal ratio) {
        return jdbc.sql(OVERSTOCKED)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("day", day)
                .param("ratio", ratio)
                .param("retailers", reach.listSamplePointIds(scope))
                .query(StockRow.class)
                .list();
    }
}

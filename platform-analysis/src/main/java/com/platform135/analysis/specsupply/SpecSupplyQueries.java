package com.platform135.analysis.specsupply;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerReach;

/** Order lines of one spec, and whom to call. */
@Repository
class SpecSupplyQueries {

    private static final String LINES = SqlFile.read(SpecSupplyQueries.class, "spec-day-lines.sql");
    private static final String CONTACTS = SqlFile.read(SpecSupplyQueries.class, "shop-contacts.sql");

    private final JdbcClient jdbc;
    private final RetailerReach reach;

    SpecSupplyQueries(JdbcClient jdbc, RetailerReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * The latest to arrive first.
     *
     * @param retailerIds null for all of the scope
     * @param asOf whose shop it is: that day's manager's; null for each order day's
     */
    List<SpecLineRow> listLines(
            OrganisationScope scope,
            int specId,
            Period period,
            @Nullable Collection<Integer> retailerIds,
            @Nullable LocalDate asOf) {
        return jdbc.sql(LINES)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("spec", specId)
                .param("from", period.start())
                .param("to", period.endExclusive())
                .param("retailers", retailerIds == null ? reach.listIds(scope) : retailerIds.toArray(Integer[]::new))
                .param("asOf", asOf)
                .query(SpecLineRow.class)
                .list();
    }

    /** By licence, those of the shops that the scope looks after on the day. */
    List<ContactRow> listContacts(OrganisationScope scope, Collection<Integer> retailerIds, LocalDate day) {
        return jdbc.sql(CONTACTS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("retailers", retailerIds.toArray(Integer[]::new))
                .param("day", day)
                .query(ContactRow.class)
                .list();
    }
}

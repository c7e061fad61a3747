package com.platform135.analysis.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;

/** Order lines of a shop, as far as the shop was the scope's on the order day. */
@Repository
public class OrderLineQueries {

    private static final String SHOP = SqlFile.read(OrderLineQueries.class, "shop-in-scope.sql");
    private static final String LINES = SqlFile.read(OrderLineQueries.class, "order-lines.sql");

    private final JdbcClient jdbc;

    OrderLineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shop, if the scope looks after it or ever did. */
    public Optional<ShopHeadRow> findShop(OrganisationScope scope, String licenceNo, LocalDate today) {
        return jdbc.sql(SHOP)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("licence", licenceNo)
                .param("today", today)
                .query(ShopHeadRow.class)
                .optional();
    }

    /**
     * By day, order and line.
     *
     * @param specIds null for all specs
     * @param asOf whose shop it is: that day's manager's; null for each order day's
     */
    List<OrderLineRow> listLines(
            OrganisationScope scope,
            int retailerId,
            Period period,
            @Nullable List<Integer> specIds,
            @Nullable LocalDate asOf) {
        return jdbc.sql(LINES)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("retailer", retailerId)
                .param("from", period.start())
                .param("to", period.endExclusive())
                .param("specs", specIds == null ? null : specIds.toArray(Integer[]::new))
                .param("asOf", asOf)
                .query(OrderLineRow.class)
                .list();
    }
}

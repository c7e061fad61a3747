package com.platform135.analysis.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerReach;

/** What an area's file tells beside its orders: prices at sample points, matters raised, promises. */
@Repository
class MarketQueries {

    private static final String PRICES = SqlFile.read(MarketQueries.class, "market-prices.sql");
    private static final String MATTERS = SqlFile.read(MarketQueries.class, "market-matters.sql");
    private static final String SHOP = SqlFile.read(MarketQueries.class, "market-shop.sql");
    private static final String PROMISE = SqlFile.read(MarketQueries.class, "market-promise.sql");

    private final JdbcClient jdbc;
    private final RetailerReach reach;

    MarketQueries(JdbcClient jdbc, RetailerReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** A spec's prices at the sample points of a scope; 元 per 条. */
    record PriceRow(
            String code,
            String name,
            int points,
            BigDecimal price,
            BigDecimal guide,
            @Nullable BigDecimal before) {}

    /** Matters of a kind: raised in the period, and of these still open. */
    record MatterRow(
            String kind, int raised, int open, @Nullable String latest) {}

    /** A retailer of the scope. */
    record ShopRow(
            int id,
            String licenceNo,
            String name,
            @Nullable String address,
            int tier,
            @Nullable String visitClass,
            String manager) {}

    /** What was promised a retailer last and isn't kept yet. */
    record PromiseRow(
            UUID matterId,
            @Nullable UUID visitId,
            String body,
            LocalDate raisedOn,
            @Nullable LocalDate dueOn) {}

    /** Those with most sample points first. */
    List<PriceRow> listPrices(OrganisationScope scope, Period period, Period before, int limit) {
        return scoped(PRICES, scope)
                .param("from", period.start())
                .param("to", period.endExclusive())
                .param("beforeFrom", before.start())
                .param("beforeTo", before.endExclusive())
                .param("day", period.lastDay())
                .param("limit", limit)
                .param("retailers", reach.listSamplePointIds(scope))
                .query(PriceRow.class)
                .list();
    }

    /** By kind, most first. */
    List<MatterRow> listMatters(OrganisationScope scope, Period period) {
        return scoped(MATTERS, scope)
                .param("from", period.start())
                .param("to", period.endExclusive())
                .param("day", period.lastDay())
                .query(MatterRow.class)
                .list();
    }

    Optional<ShopRow> findShop(OrganisationScope scope, String licenceNo, LocalDate day) {
        return scoped(SHOP, scope)
                .param("licence", licenceNo)
                .param("day", day)
                .query(ShopRow.class)
                .optional();
    }

    /** Of one retailer of the scope. */
    Optional<PromiseRow> findPromise(OrganisationScope scope, int retailerId, LocalDate day) {
        return scoped(PROMISE, scope)
                .param("retailer", retailerId)
                .param("day", day)
                .query(PromiseRow.class)
                .optional();
    }

    private JdbcClient.StatementSpec scoped(String sql, OrganisationScope scope) {
        return jdbc.sql(sql).param("roots", scope.rootIds()).param("manager", scope.managerId());
    }
}

package com.platform135.analysis.market;

import java.time.Instant;
import java.util.List;

import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesAnswer;

/**
 * What an area's file is made of.
 *
 * @param now with figures for each spec in its total
 * @param months the last twelve, by month
 * @param shops the largest first
 */
record MarketAnswer(
        MarketPeriods periods,
        SalesAnswer now,
        SalesAnswer before,
        SalesAnswer months,
        List<RetailerSales> shops,
        Instant asOf) {}

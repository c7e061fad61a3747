package com.platform135.analysis.peers;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerSales;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;

/** What a customer is compared by. */
enum Indicator {
    QUANTITY(Metric.QUANTITY) {
        @Override
        BigDecimal of(RetailerSales shop) {
            return BigDecimal.valueOf(shop.ordered());
        }
    },
    AMOUNT(Metric.AMOUNT) {
        @Override
        BigDecimal of(RetailerSales shop) {
            return BigDecimal.valueOf(shop.fen(), 2);
        }
    },
    AVERAGE_PRICE(Metric.AVERAGE_PRICE) {
        @Override
        @Nullable
        BigDecimal of(RetailerSales shop) {
            return Ratio.pricePerCarton(shop.fen(), shop.ordered());
        }
    },
    CASE_VALUE(Metric.CASE_VALUE) {
        @Override
        @Nullable
        BigDecimal of(RetailerSales shop) {
            return Ratio.valuePerCase(shop.fen(), shop.ordered());
        }
    },
    SPECS(Metric.SPEC_COUNT) {
        @Override
        BigDecimal of(RetailerSales shop) {
            return BigDecimal.valueOf(shop.orderedSpecs());
        }
    },
    ORDER_DAYS(Metric.ORDER_DAYS) {
        @Override
        BigDecimal of(RetailerSales shop) {
            return BigDecimal.valueOf(shop.orderDays());
        }
    };

    private final Metric metric;

    Indicator(Metric metric) {
        this.metric = metric;
    }

    Metric metric() {
        return metric;
    }

    /** Null where the shop ordered nothing to divide by. */
    abstract @Nullable BigDecimal of(RetailerSales shop);

    /** Of a shop that ordered nothing. */
    @Nullable
    BigDecimal none() {
        return this == AVERAGE_PRICE || this == CASE_VALUE ? null : BigDecimal.ZERO;
    }
}

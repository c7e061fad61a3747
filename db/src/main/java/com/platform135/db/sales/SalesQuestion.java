package com.platform135.db.sales;

import java.time.LocalDate;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;

/**
 * What every sales report asks: of whom, when, of which specs, in which rows. The meaning of each part is that of the data contract's
 * "Reports".
 *
 * @param period P, whose order lines count
 * @param population the day whose retailers are N: their scope, facts and 在营 are taken then. Normally the last day of P; another day
 *     where a rate compares one set of retailers over two periods (动销率). With {@link Dimension#MONTH} each month's last day instead.
 * @param today whose assignments count with {@link Attribution#CURRENT}
 */
public record SalesQuestion(
        OrganisationScope scope,
        Period period,
        LocalDate population,
        SpecSelection specs,
        RetailerFilter filter,
        Dimension by,
        Attribution attribution,
        LocalDate today) {

    /** All specs of a scope in a period, one total, historical attribution. */
    public static SalesQuestion of(OrganisationScope scope, Period period, LocalDate today) {
        return new SalesQuestion(
                scope,
                period,
                period.lastDay(),
                SpecSelection.all(),
                RetailerFilter.none(),
                Dimension.NONE,
                Attribution.HISTORICAL,
                today);
    }

    /** The same of another period and of the retailers of its last day. */
    public SalesQuestion withPeriod(Period other) {
        return new SalesQuestion(scope, other, other.lastDay(), specs, filter, by, attribution, today);
    }

    /** The orders of another period of the same retailers. */
    public SalesQuestion withOrdersOf(Period other) {
        return new SalesQuestion(scope, other, population, specs, filter, by, attribution, today);
    }

    public SalesQuestion withSpecs(SpecSelection other) {
        return new SalesQuestion(scope, period, population, other, filter, by, attribution, today);
    }

    public SalesQuestion withFilter(RetailerFilter other) {
        return new SalesQuestion(scope, period, population, specs, other, by, attribution, today);
    }

    public SalesQuestion withDimension(Dimension other) {
        return new SalesQuestion(scope, period, population, specs, filter, other, attribution, today);
    }

    public SalesQuestion withAttribution(Attribution other) {
        return new SalesQuestion(scope, period, population, specs, filter, by, other, today);
    }
}

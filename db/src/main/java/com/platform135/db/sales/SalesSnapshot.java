package com.platform135.db.sales;

import java.util.List;
import java.util.Optional;

import com.platform135.db.calendar.Period;

/** The sales of one state of the data. Everything asked of one snapshot fits together. */
public interface SalesSnapshot {

    SalesAsOf asOf();

    /** From the first to the last day that has order lines. */
    Optional<Period> span();

    SalesAnswer answer(SalesQuestion question);

    /**
     * The retailers of the scope on the day of the population that the filter lets through, in the order of their licence numbers:
     * those active, and those that aren't but have lines in the period. {@link SalesQuestion#by} and {@link SpecSelection#each} don't
     * matter.
     */
    List<RetailerSales> retailers(SalesQuestion question);
}

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

    /**
     * The retailers of the scope on the day of the population that were open by then or earlier and that the filter lets through, active
     * or not, in the order of their licence numbers.
     */
    List<RetailerMember> members(SalesQuestion question);

    /**
     * Shows the {@link #members} one after another with what each has of each spec of the set, specs in the order of their codes. Months are
     * read where they lie: nothing is made per spec, so that a city takes no longer than a list of its retailers. The visitor must not ask
     * the snapshot anything.
     */
    void visit(SalesQuestion question, SalesVisitor visitor);
}

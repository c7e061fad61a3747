package com.platform135.tools.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.customerset.CustomerSets;

/**
 * What a report is asked: the parameters all reports share, checked and cut to what the caller may see.
 *
 * @param filter on the facts of the shops, and to the members of the customer set
 * @param customerSet with its members on the last day of the period; null where none is asked for
 * @param today in the business zone
 * @param own the report's own parameters, as given
 */
public record ReportParameters(
        OrganisationScope scope,
        Period period,
        SpecChoice specs,
        RetailerFilter filter,
        CustomerSets.@Nullable Found customerSet,
        Dimension by,
        Attribution attribution,
        LocalDate today,
        Map<String, String> own) {

    public ReportParameters {
        own = Map.copyOf(own);
    }

    /** The question put to the sales store, for the specs as one set. */
    public SalesQuestion question() {
        return new SalesQuestion(scope, period, period.lastDay(), specSelection(), filter, by, attribution, today);
    }

    /** The same without any filter on the retailers: one of them was chosen, so which were looked at doesn't matter any more. */
    public ReportParameters unfiltered() {
        return new ReportParameters(scope, period, specs, RetailerFilter.none(), null, by, attribution, today, own);
    }

    public ReportParameters with(Dimension dimension) {
        return new ReportParameters(scope, period, specs, filter, customerSet, dimension, attribution, today, own);
    }

    public ReportParameters with(Period other) {
        return new ReportParameters(scope, other, specs, filter, customerSet, by, attribution, today, own);
    }

    public ReportParameters with(SpecChoice choice) {
        return new ReportParameters(scope, period, choice, filter, customerSet, by, attribution, today, own);
    }

    private SpecSelection specSelection() {
        return specs.all() ? SpecSelection.all() : SpecSelection.of(Set.copyOf(specs.specIds()));
    }
}

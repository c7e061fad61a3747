package com.platform135.analysis.supply;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.ReportParameters;

/** 需求量, 投放限量 and 订购量 of a scope, its groups and its shops. */
@Service
class SupplyReport {

    private final SalesStore sales;

    SupplyReport(SalesStore sales) {
        this.sales = sales;
    }

    SupplyAnswer answer(ReportParameters parameters) {
        SalesQuestion asked = parameters.question();
        SalesQuestion each = asked.withSpecs(asked.specs().withEach());
        return sales.read(snapshot -> {
            SalesAnswer now = snapshot.answer(each);
            return new SupplyAnswer(
                    now.asOf().changedAt(),
                    snapshot.retailers(asked),
                    now.groups(),
                    now.total(),
                    snapshot.answer(asked.withDimension(Dimension.NONE).withPeriod(before(parameters, snapshot)))
                            .total());
        });
    }

    /** The period just before, as far as this one has come. */
    private static Period before(ReportParameters parameters, SalesSnapshot snapshot) {
        return ComparisonChoice.PREVIOUS
                .of(parameters.period(), Comparisons.until(snapshot, parameters.today()))
                .map(ComparedPeriods::then)
                .orElseGet(() -> parameters.period().previous());
    }

    /** Shops alone, by licence. */
    Listed list(ReportParameters parameters) {
        return sales.read(
                snapshot -> new Listed(snapshot.asOf().changedAt(), snapshot.retailers(parameters.question())));
    }

    /** Shops and the state of the data they were read from. */
    record Listed(Instant asOf, List<RetailerSales> shops) {}

    /** The total of some of the shops, recounted, with figures per spec. */
    SalesGroup totalOf(ReportParameters parameters, List<RetailerSales> shops) {
        Set<Integer> ids = shops.stream().map(RetailerSales::retailerId).collect(Collectors.toSet());
        return ofShops(parameters, ids).total();
    }

    /** The same with the state of the data. */
    SalesAnswer ofShops(ReportParameters parameters, Set<Integer> retailerIds) {
        SalesQuestion asked = parameters.question().withDimension(Dimension.NONE);
        return sales.answer(asked.withSpecs(asked.specs().withEach())
                .withFilter(asked.filter().withRetailerIds(retailerIds)));
    }
}

package com.platform135.analysis.market;

import java.time.YearMonth;
import java.util.Comparator;

import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;

/** Asks what an area's file is made of, all of one state of the data. */
@Service
class MarketReport {

    private static final int MONTHS = 12;
    private static final int BIG_SHOPS = 10;

    private final SalesStore sales;

    MarketReport(SalesStore sales) {
        this.sales = sales;
    }

    MarketAnswer answer(ReportParameters parameters) {
        return sales.read(snapshot -> answer(snapshot, parameters));
    }

    private static MarketAnswer answer(SalesSnapshot snapshot, ReportParameters parameters) {
        MarketPeriods periods = MarketPeriods.of(parameters.period(), snapshot, parameters.today());
        SalesQuestion question = parameters.question();
        SalesQuestion each = question.withSpecs(question.specs().withEach());
        YearMonth last = YearMonth.from(periods.now().lastDay());
        Period year = Period.months(last.minusMonths(MONTHS - 1L), last);
        return new MarketAnswer(
                periods,
                snapshot.answer(each),
                snapshot.answer(each.withPeriod(periods.before())),
                snapshot.answer(question.withPeriod(year).withDimension(Dimension.MONTH)),
                snapshot.retailers(question).stream()
                        .sorted(Comparator.comparingLong(RetailerSales::ordered)
                                .reversed()
                                .thenComparingInt(RetailerSales::retailerId))
                        .limit(BIG_SHOPS)
                        .toList(),
                snapshot.asOf().changedAt());
    }
}

package com.platform135.analysis.category;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.ComparedCartons;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparedSales;
import com.platform135.tools.report.Comparison;
import com.platform135.tools.report.ReportParameters;

/** Customers, orders, quantity and amount by a dimension of the shops, with 同比 and 环比. */
@Service
class CategoryReport {

    private final SalesStore sales;

    CategoryReport(SalesStore sales) {
        this.sales = sales;
    }

    CategoryAnswer answer(ReportParameters parameters) {
        return answer(parameters, List.of(), null);
    }

    /**
     * @param months to show one by one beside the whole period; each sums the orders of the same shops, so that they add up
     * @param compared what the page compares beside 同比 and 环比, or null
     */
    CategoryAnswer answer(ReportParameters parameters, List<YearMonth> months, @Nullable ComparedPeriods compared) {
        return sales.read(snapshot -> answer(snapshot, parameters.question(), months, compared));
    }

    private static CategoryAnswer answer(
            SalesSnapshot snapshot, SalesQuestion question, List<YearMonth> months, @Nullable ComparedPeriods periods) {
        SalesAnswer now = snapshot.answer(question);
        Comparison lastYear = Comparison.of(snapshot, question, now, Period::lastYear);
        Comparison before = Comparison.of(snapshot, question, now, Period::previous);
        List<Map<String, Long>> monthly = months.stream()
                .map(month -> Comparison.monthWithin(question.period(), month.toString()))
                .map(month -> cartons(snapshot.answer(question.withOrdersOf(month))))
                .toList();
        @Nullable ComparedSales compared = periods == null ? null : ComparedSales.of(snapshot, question, now, periods);
        Function<SalesGroup, CategoryRow> rows = group -> row(
                group,
                now.total().any().cartons(),
                cartons(lastYear, group),
                cartons(before, group),
                compared == null ? null : compared(compared, group.code()),
                monthly);
        return new CategoryAnswer(
                now.asOf().changedAt(), now.groups().stream().map(rows).toList(), rows.apply(now.total()));
    }

    private static CategoryRow row(
            SalesGroup group,
            long allCartons,
            long lastYear,
            long before,
            @Nullable ComparedCartons compared,
            List<Map<String, Long>> monthly) {
        SalesFigures figures = group.any();
        return new CategoryRow(
                group.code(),
                group.active(),
                figures.ordering(),
                figures.orderDays(),
                figures.cartons(),
                allCartons,
                figures.fen(),
                lastYear,
                before,
                compared,
                monthly.stream()
                        .map(month -> month.getOrDefault(group.code(), 0L))
                        .toList());
    }

    private static ComparedCartons compared(ComparedSales sales, String code) {
        return new ComparedCartons(
                sales.now(code).any().cartons(), sales.then(code).any().cartons());
    }

    private static long cartons(Comparison other, SalesGroup group) {
        return other.find(group.code()).map(then -> then.any().cartons()).orElse(0L);
    }

    private static Map<String, Long> cartons(SalesAnswer answer) {
        return Stream.concat(answer.groups().stream(), Stream.of(answer.total()))
                .collect(Collectors.toMap(SalesGroup::code, group -> group.any().cartons()));
    }
}

package com.platform135.analysis.category;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
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
        return answer(parameters, List.of());
    }

    /** @param months to show one by one beside the whole period; each sums the orders of the same shops, so that they add up */
    CategoryAnswer answer(ReportParameters parameters, List<YearMonth> months) {
        return sales.read(snapshot -> answer(snapshot, parameters.question(), months));
    }

    private static CategoryAnswer answer(SalesSnapshot snapshot, SalesQuestion question, List<YearMonth> months) {
        SalesAnswer now = snapshot.answer(question);
        Comparison lastYear = Comparison.of(snapshot, question, now, Period::lastYear);
        Comparison before = Comparison.of(snapshot, question, now, Period::previous);
        List<Map<String, Long>> monthly = months.stream()
                .map(month -> Comparison.monthWithin(question.period(), month.toString()))
                .map(month -> cartons(snapshot.answer(question.withOrdersOf(month))))
                .toList();
        Function<SalesGroup, CategoryRow> rows = group ->
                row(group, now.total().any().cartons(), cartons(lastYear, group), cartons(before, group), monthly);
        return new CategoryAnswer(
                now.asOf().changedAt(), now.groups().stream().map(rows).toList(), rows.apply(now.total()));
    }

    private static CategoryRow row(
            SalesGroup group, long allCartons, long lastYear, long before, List<Map<String, Long>> monthly) {
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
                monthly.stream()
                        .map(month -> month.getOrDefault(group.code(), 0L))
                        .toList());
    }

    private static long cartons(Comparison other, SalesGroup group) {
        return other.find(group.code()).map(then -> then.any().cartons()).orElse(0L);
    }

    private static Map<String, Long> cartons(SalesAnswer answer) {
        return Stream.concat(answer.groups().stream(), Stream.of(answer.total()))
                .collect(Collectors.toMap(SalesGroup::code, group -> group.any().cartons()));
    }
}

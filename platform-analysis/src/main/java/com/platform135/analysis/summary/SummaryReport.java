package com.platform135.analysis.summary;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.summary.Overview.MonthPoint;
import com.platform135.analysis.summary.Overview.Sided;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ReportParameters;

/** The indicators of a scope over a period, beside the periods before, a year earlier and since January. */
@Service
class SummaryReport {

    private static final int MONTHS = 12;

    private final SalesStore sales;

    SummaryReport(SalesStore sales) {
        this.sales = sales;
    }

    /** @param compared what the page compares besides, or null */
    SummaryAnswer answer(ReportParameters parameters, SummaryPeriods periods, @Nullable ComparedPeriods compared) {
        SalesQuestion whole = whole(parameters);
        return sales.read(snapshot ->
                answer(snapshot, whole, sided(snapshot, whole, periods).get(0), periods, compared));
    }

    /** @param below what stands directly below the scope; {@link Dimension#NONE} for nothing */
    Overview overview(
            ReportParameters parameters, SummaryPeriods periods, @Nullable ComparedPeriods compared, Dimension below) {
        SalesQuestion whole = whole(parameters);
        SalesQuestion plain = parameters.with(Dimension.NONE).question();
        return sales.read(snapshot -> {
            Sided scope = sided(snapshot, whole, periods).get(0);
            return new Overview(
                    answer(snapshot, whole, scope, periods, compared),
                    scope,
                    sided(snapshot, plain.withDimension(Dimension.FORMAT), periods),
                    below == Dimension.NONE ? List.of() : sided(snapshot, plain.withDimension(below), periods),
                    below,
                    months(snapshot, plain));
        });
    }

    private static SalesQuestion whole(ReportParameters parameters) {
        SalesQuestion question = parameters.with(Dimension.NONE).question();
        return question.withSpecs(question.specs().withEach());
    }

    private static SummaryAnswer answer(
            SalesSnapshot snapshot,
            SalesQuestion question,
            Sided scope,
            SummaryPeriods periods,
            @Nullable ComparedPeriods compared) {
        Function<Period, Standing> standing = period ->
                Standing.of(snapshot.answer(question.withPeriod(period)).total());
        return new SummaryAnswer(
                snapshot.asOf().changedAt(),
                Standing.of(scope.now()),
                Standing.of(scope.previous()),
                Standing.of(scope.lastYear()),
                standing.apply(periods.yearToDate()),
                standing.apply(periods.yearToDateBefore()),
                compared == null
                        ? null
                        : new SummaryAnswer.Sides(standing.apply(compared.now()), standing.apply(compared.then())));
    }

    /** The groups of the period, each with what it was before; without a dimension the scope as one. */
    private static List<Sided> sided(SalesSnapshot snapshot, SalesQuestion question, SummaryPeriods periods) {
        List<SalesGroup> now = groups(snapshot.answer(question));
        Map<String, SalesGroup> previous = byCode(snapshot.answer(question.withPeriod(periods.previous())));
        Map<String, SalesGroup> lastYear = byCode(snapshot.answer(question.withPeriod(periods.lastYear())));
        return now.stream()
                .map(group -> new Sided(
                        group,
                        previous.getOrDefault(group.code(), none(group.code())),
                        lastYear.getOrDefault(group.code(), none(group.code()))))
                .toList();
    }

    private static List<SalesGroup> groups(SalesAnswer answer) {
        return answer.groups().isEmpty() ? List.of(answer.total()) : answer.groups();
    }

    private static Map<String, SalesGroup> byCode(SalesAnswer answer) {
        return groups(answer).stream().collect(Collectors.toMap(SalesGroup::code, Function.identity()));
    }

    private static SalesGroup none(String code) {
        return new SalesGroup(code, 0, SalesFigures.ZERO, 0, 0, 0, List.of());
    }

    private static List<MonthPoint> months(SalesSnapshot snapshot, SalesQuestion plain) {
        YearMonth last = YearMonth.from(plain.period().lastDay());
        Period year = Period.months(last.minusMonths(MONTHS - 1L), last);
        SalesQuestion monthly = plain.withDimension(Dimension.MONTH);
        Map<String, SalesGroup> now = byCode(snapshot.answer(monthly.withPeriod(year)));
        Map<String, SalesGroup> before = byCode(snapshot.answer(monthly.withPeriod(year.lastYear())));
        return year.months().stream()
                .map(month -> new MonthPoint(
                        month,
                        now.get(month.toString()),
                        before.get(month.minusYears(1).toString())))
                .toList();
    }
}

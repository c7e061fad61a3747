package com.platform135.analysis.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** As long as nobody orders around 春节. */
    private static final int QUIET_DAYS = 14;

    private final SalesStore sales;

    SummaryReport(SalesStore sales) {
        this.sales = sales;
    }

    /** The periods beside this one as they are, on record or not. */
    SummaryAnswer answer(ReportParameters parameters, SummaryPeriods periods) {
        SalesQuestion whole = whole(parameters);
        return sales.read(snapshot -> {
            Reading reading = new Reading(snapshot, periods, LocalDate.MIN);
            return reading.answer(whole, reading.sided(whole).get(0), null);
        });
    }

    /**
     * A period beside this one that isn't wholly on record is left out: half a year against a whole one says nothing.
     *
     * @param compared what the page compares besides, or null
     * @param below what stands directly below the scope; {@link Dimension#NONE} for nothing
     */
    Overview overview(
            ReportParameters parameters, SummaryPeriods periods, @Nullable ComparedPeriods compared, Dimension below) {
        SalesQuestion whole = whole(parameters);
        SalesQuestion plain = parameters.with(Dimension.NONE).question();
        return sales.read(snapshot -> {
            LocalDate since = snapshot.span().map(Period::start).orElse(LocalDate.MIN);
            Reading reading = new Reading(snapshot, periods, since);
            Sided scope = reading.sided(whole).get(0);
            return new Overview(
                    reading.answer(whole, scope, compared),
                    scope,
                    reading.sided(plain.withDimension(Dimension.FORMAT)),
                    below == Dimension.NONE ? List.of() : reading.sided(plain.withDimension(below)),
                    below,
                    reading.isWhole() ? null : since,
                    reading.months(plain));
        });
    }

    private static SalesQuestion whole(ReportParameters parameters) {
        SalesQuestion question = parameters.with(Dimension.NONE).question();
        return question.withSpecs(question.specs().withEach());
    }

    /**
     * One state of the data, asked about the same periods.
     *
     * @param since the first day on record
     */
    private record Reading(SalesSnapshot snapshot, SummaryPeriods periods, LocalDate since) {

        SummaryAnswer answer(SalesQuestion question, Sided scope, @Nullable ComparedPeriods compared) {
            return new SummaryAnswer(
                    snapshot.asOf().changedAt(),
                    Standing.of(scope.now()),
                    holds(periods.previous()) ? Standing.of(scope.previous()) : null,
                    holds(periods.lastYear()) ? Standing.of(scope.lastYear()) : null,
                    standing(question, periods.yearToDate()),
                    holds(periods.yearToDateBefore()) ? standing(question, periods.yearToDateBefore()) : null,
                    compared == null
                            ? null
                            : new SummaryAnswer.Sides(
                                    standing(question, compared.now()),
                                    holds(compared.then()) ? standing(question, compared.then()) : null));
        }

        /** Whether nearly all of a period is on record; it may begin with days on which nobody ordered. */
        private boolean holds(Period period) {
            long spare = Math.min(QUIET_DAYS, period.days() / 2);
            return !since.isAfter(period.start().plusDays(spare));
        }

        boolean isWhole() {
            return holds(periods.previous()) && holds(periods.lastYear()) && holds(periods.yearToDateBefore());
        }

        private Standing standing(SalesQuestion question, Period period) {
            return Standing.of(snapshot.answer(question.withPeriod(period)).total());
        }

        /** The groups of the period, each with what it was before; without a dimension the scope as one. */
        List<Sided> sided(SalesQuestion question) {
            List<SalesGroup> now = groups(snapshot.answer(question));
            Map<String, SalesGroup> previous = byCode(question, periods.previous());
            Map<String, SalesGroup> lastYear = byCode(question, periods.lastYear());
            return now.stream()
                    .map(group -> new Sided(
                            group,
                            previous.getOrDefault(group.code(), none(group.code())),
                            lastYear.getOrDefault(group.code(), none(group.code()))))
                    .toList();
        }

        private Map<String, SalesGroup> byCode(SalesQuestion question, Period period) {
            return holds(period)
                    ? groups(snapshot.answer(question.withPeriod(period))).stream()
                            .collect(Collectors.toMap(SalesGroup::code, Function.identity()))
                    : Map.of();
        }

        private static List<SalesGroup> groups(SalesAnswer answer) {
            return answer.groups().isEmpty() ? List.of(answer.total()) : answer.groups();
        }

        private static SalesGroup none(String code) {
            return new SalesGroup(code, 0, SalesFigures.ZERO, 0, 0, 0, List.of());
        }

        List<MonthPoint> months(SalesQuestion plain) {
            YearMonth last = YearMonth.from(plain.period().lastDay());
            Period year = Period.months(last.minusMonths(MONTHS - 1L), last);
            Map<String, SalesGroup> groups = new HashMap<>();
            Stream.of(year, year.lastYear())
                    .map(span ->
                            snapshot.answer(plain.withDimension(Dimension.MONTH).withPeriod(span)))
                    .flatMap(answer -> answer.groups().stream())
                    .filter(month -> holds(Period.month(YearMonth.parse(month.code()))))
                    .forEach(month -> groups.put(month.code(), month));
            return year.months().stream()
                    .map(month -> new MonthPoint(
                            month,
                            groups.get(month.toString()),
                            groups.get(month.minusYears(1).toString())))
                    .toList();
        }
    }
}

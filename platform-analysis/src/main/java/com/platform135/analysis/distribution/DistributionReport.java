package com.platform135.analysis.distribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecFigures;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparedSales;
import com.platform135.tools.report.Comparison;
import com.platform135.tools.report.ReportParameters;

/** 铺货率 of each spec of a set and of the set as a whole, against the target and the period before. */
@Service
class DistributionReport {

    private final SalesStore sales;

    DistributionReport(SalesStore sales) {
        this.sales = sales;
    }

    DistributionAnswer answer(ReportParameters parameters) {
        return answer(parameters, null);
    }

    /** @param compared what the page compares beside 上期, or null */
    DistributionAnswer answer(ReportParameters parameters, @Nullable ComparedPeriods compared) {
        SalesQuestion asked = parameters.question();
        SalesQuestion question = asked.withSpecs(asked.specs().withEach());
        return sales.read(snapshot -> answer(snapshot, question, parameters, compared));
    }

    private static DistributionAnswer answer(
            SalesSnapshot snapshot,
            SalesQuestion question,
            ReportParameters parameters,
            @Nullable ComparedPeriods periods) {
        SalesAnswer now = snapshot.answer(question);
        Comparison before = Comparison.of(snapshot, question, now, Period::previous);
        @Nullable ComparedSales compared = periods == null ? null : ComparedSales.of(snapshot, question, now, periods);
        Function<SalesGroup, DistributionGroup> rows =
                group -> new GroupRows(group, before.find(group.code()), compared, targetDay(group, parameters))
                        .of(parameters.specs());
        return new DistributionAnswer(
                now.asOf().changedAt(), now.groups().stream().map(rows).toList(), rows.apply(now.total()));
    }

    /** With rows by month each month is a period of its own. */
    private static LocalDate targetDay(SalesGroup group, ReportParameters parameters) {
        boolean month = parameters.by() == Dimension.MONTH && !group.code().equals(SalesGroup.TOTAL);
        Period period = month ? Comparison.monthWithin(parameters.period(), group.code()) : parameters.period();
        return period.lastDay();
    }

    private static Map<Integer, SalesFigures> bySpec(SalesGroup group) {
        return group.specs().stream().collect(Collectors.toMap(SpecFigures::specId, SpecFigures::figures));
    }

    /** The rows of one group of shops. */
    private record GroupRows(
            SalesGroup now,
            Optional<SalesGroup> before,
            @Nullable ComparedSales compared,
            LocalDate targetDay) {

        DistributionGroup of(SpecChoice specs) {
            @Nullable BigDecimal target = specs.targetOn(targetDay).orElse(null);
            Map<Integer, SalesFigures> figures = bySpec(now);
            return new DistributionGroup(
                    now.code(),
                    specs.members().stream()
                            .map(member -> spec(member, figures.getOrDefault(member.specId(), SalesFigures.ZERO)))
                            .toList(),
                    row(
                            DistributionRow.ANY,
                            null,
                            now.any().ordering(),
                            target,
                            now.any(),
                            group -> group.any().ordering()),
                    row(DistributionRow.ALL, null, now.orderingAll(), target, now.any(), SalesGroup::orderingAll));
        }

        private DistributionRow spec(SpecChoice.Member member, SalesFigures figures) {
            return row(
                    member.specCode(),
                    member.specName(),
                    figures.ordering(),
                    member.targetOn(targetDay).orElse(null),
                    figures,
                    group -> group.specs().stream()
                            .filter(spec -> spec.specId() == member.specId())
                            .mapToInt(spec -> spec.figures().ordering())
                            .sum());
        }

        private DistributionRow row(
                String code,
                @Nullable String name,
                int ordering,
                @Nullable BigDecimal target,
                SalesFigures figures,
                ToIntFunction<SalesGroup> counted) {
            return new DistributionRow(
                    now.code(),
                    code,
                    name,
                    now.active(),
                    ordering,
                    target,
                    before.map(SalesGroup::active).orElse(0),
                    before.map(counted::applyAsInt).orElse(0),
                    compared == null ? null : compared(compared, counted),
                    figures.cartons(),
                    figures.fen());
        }

        private DistributionRow.Compared compared(ComparedSales sales, ToIntFunction<SalesGroup> counted) {
            SalesGroup here = sales.now(now.code());
            SalesGroup there = sales.then(now.code());
            return new DistributionRow.Compared(
                    here.active(), counted.applyAsInt(here), there.active(), counted.applyAsInt(there));
        }
    }
}

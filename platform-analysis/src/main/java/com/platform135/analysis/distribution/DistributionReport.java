package com.platform135.analysis.distribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        SalesQuestion asked = parameters.question();
        SalesQuestion question = asked.withSpecs(asked.specs().withEach());
        return sales.read(snapshot -> answer(snapshot, question, parameters));
    }

    private static DistributionAnswer answer(
            SalesSnapshot snapshot, SalesQuestion question, ReportParameters parameters) {
        SalesAnswer now = snapshot.answer(question);
        Comparison before = Comparison.of(snapshot, question, now, Period::previous);
        Function<SalesGroup, DistributionGroup> rows =
                group -> group(group, before.find(group.code()), parameters.specs(), targetDay(group, parameters));
        return new DistributionAnswer(
                now.asOf().changedAt(), now.groups().stream().map(rows).toList(), rows.apply(now.total()));
    }

    /** With rows by month each month is a period of its own. */
    private static LocalDate targetDay(SalesGroup group, ReportParameters parameters) {
        boolean month = parameters.by() == Dimension.MONTH && !group.code().equals(SalesGroup.TOTAL);
        Period period = month ? Comparison.monthWithin(parameters.period(), group.code()) : parameters.period();
        return period.lastDay();
    }

    private static DistributionGroup group(
            SalesGroup now, Optional<SalesGroup> before, SpecChoice specs, LocalDate targetDay) {
        Map<Integer, SalesFigures> figures = bySpec(now);
        Map<Integer, SalesFigures> earlier =
                before.map(DistributionReport::bySpec).orElse(Map.of());
        int activeBefore = before.map(SalesGroup::active).orElse(0);
        @Nullable BigDecimal target = specs.targetOn(targetDay).orElse(null);
        List<DistributionRow> rows = specs.members().stream()
                .map(member -> row(
                        now,
                        member.specCode(),
                        member.specName(),
                        figures.getOrDefault(member.specId(), SalesFigures.ZERO),
                        member.targetOn(targetDay).orElse(null),
                        activeBefore,
                        earlier.getOrDefault(member.specId(), SalesFigures.ZERO).ordering()))
                .toList();
        SalesFigures any = now.any();
        int anyBefore = before.map(group -> group.any().ordering()).orElse(0);
        int allBefore = before.map(SalesGroup::orderingAll).orElse(0);
        return new DistributionGroup(
                now.code(),
                rows,
                row(now, DistributionRow.ANY, null, any, target, activeBefore, anyBefore),
                new DistributionRow(
                        now.code(),
                        DistributionRow.ALL,
                        null,
                        now.active(),
                        now.orderingAll(),
                        target,
                        activeBefore,
                        allBefore,
                        any.cartons(),
                        any.fen()));
    }

    private static DistributionRow row(
            SalesGroup group,
            String code,
            @Nullable String name,
            SalesFigures figures,
            @Nullable BigDecimal target,
            int activeBefore,
            int orderingBefore) {
        return new DistributionRow(
                group.code(),
                code,
                name,
                group.active(),
                figures.ordering(),
                target,
                activeBefore,
                orderingBefore,
                figures.cartons(),
                figures.fen());
    }

    private static Map<Integer, SalesFigures> bySpec(SalesGroup group) {
        return group.specs().stream().collect(Collectors.toMap(SpecFigures::specId, SpecFigures::figures));
    }
}

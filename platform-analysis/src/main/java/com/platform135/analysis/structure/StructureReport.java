package com.platform135.analysis.structure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Service;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGrouping;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.grouping.SpecSums;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;

/** Quantity and amount of each kind of customer by 价类, 价位段 or 品牌; crosses with 客户分类销售情况一览表 row by row. */
@Service
class StructureReport {

    private final SalesStore sales;
    private final SpecGroupings groupings;

    StructureReport(SalesStore sales, SpecGroupings groupings) {
        this.sales = sales;
        this.groupings = groupings;
    }

    /** Rows by the dimension of the parameters; of brands those with orders alone, those that sell most first. */
    StructureAnswer answer(ReportParameters parameters, SpecDimension across) {
        SalesQuestion asked = parameters.question();
        SalesAnswer answer = sales.answer(asked.withSpecs(asked.specs().withEach()));
        SpecGrouping grouping = groupings.of(across, parameters.period().lastDay());
        Map<String, SpecSums> totals = grouping.sums(answer.total());
        List<String> codes = across == SpecDimension.BRAND ? bestFirst(grouping.codes(), totals) : grouping.codes();
        long scopeCartons = answer.total().any().cartons();
        Function<SalesGroup, StructureRow> rows = group -> row(group, grouping, codes, scopeCartons);
        return new StructureAnswer(
                answer.asOf().changedAt(),
                grouping,
                codes,
                answer.groups().stream().map(rows).toList(),
                rows.apply(answer.total()));
    }

    private static List<String> bestFirst(List<String> codes, Map<String, SpecSums> totals) {
        Function<String, SpecSums> sums = code -> totals.getOrDefault(code, SpecSums.NONE);
        return codes.stream()
                .filter(code -> !sums.apply(code).equals(SpecSums.NONE))
                .sorted(Comparator.comparingLong(
                                (String code) -> sums.apply(code).cartons())
                        .reversed())
                .toList();
    }

    private static StructureRow row(SalesGroup group, SpecGrouping grouping, List<String> codes, long scopeCartons) {
        Map<String, SpecSums> sums = grouping.sums(group);
        return new StructureRow(
                group.code(),
                group.active(),
                group.any().ordering(),
                new SpecSums(group.any().cartons(), group.any().fen()),
                scopeCartons,
                codes.stream()
                        .map(code -> sums.getOrDefault(code, SpecSums.NONE))
                        .toList());
    }
}

package com.platform135.analysis.segments;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGrouping;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.grouping.SpecSums;
import com.platform135.analysis.segments.SegmentRow.Part;
import com.platform135.analysis.segments.SegmentRow.Sides;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparedSales;
import com.platform135.tools.report.Comparison;
import com.platform135.tools.report.ReportParameters;

/** Shares of the price segments, their shifts, and the shops that order them. */
@Service
class SegmentReport {

    private static final int MONTHS = 12;

    private final SalesStore sales;
    private final SpecGroupings groupings;

    SegmentReport(SalesStore sales, SpecGroupings groupings) {
        this.sales = sales;
        this.groupings = groupings;
    }

    /** @param compared what the page compares beside 上期 and 同期, or null */
    SegmentAnswer answer(ReportParameters parameters, @Nullable ComparedPeriods compared) {
        SpecGrouping grouping =
                groupings.of(SpecDimension.SEGMENT, parameters.period().lastDay());
        return sales.read(snapshot -> answer(snapshot, parameters.question(), grouping, compared));
    }

    private static SegmentAnswer answer(
            SalesSnapshot snapshot, SalesQuestion asked, SpecGrouping grouping, @Nullable ComparedPeriods periods) {
        SalesQuestion question = asked.withSpecs(asked.specs().withEach());
        SalesAnswer now = snapshot.answer(question);
        Rows rows = new Rows(
                grouping,
                Comparison.of(snapshot, question, now, Period::previous),
                Comparison.of(snapshot, question, now, Period::lastYear),
                periods == null ? null : ComparedSales.of(snapshot, question, now, periods));
        Map<String, Integer> shops = shops(snapshot, asked.withDimension(Dimension.NONE), grouping);
        return new SegmentAnswer(
                now.asOf().changedAt(),
                grouping,
                now.groups().stream().map(group -> rows.of(group, Map.of())).toList(),
                rows.of(now.total(), shops),
                rows.whole(now.total()));
    }

    /** How many shops ordered any spec of each segment. */
    private static Map<String, Integer> shops(SalesSnapshot snapshot, SalesQuestion plain, SpecGrouping grouping) {
        Map<String, Integer> shops = new HashMap<>();
        @Nullable Set<Integer> asked = plain.specs().specIds();
        for (String code : grouping.codes()) {
            Set<Integer> specs = grouping.specs().getOrDefault(code, List.of()).stream()
                    .map(SpecRow::id)
                    .filter(id -> asked == null || asked.contains(id))
                    .collect(Collectors.toSet());
            int ordering = specs.isEmpty()
                    ? 0
                    : snapshot.answer(plain.withSpecs(SpecSelection.of(specs)))
                            .total()
                            .any()
                            .ordering();
            shops.put(code, ordering);
        }
        return shops;
    }

    /** Makes rows of groups of shops. */
    private record Rows(
            SpecGrouping grouping,
            Comparison before,
            Comparison lastYear,
            @Nullable ComparedSales compared) {

        SegmentGroupRow of(SalesGroup group, Map<String, Integer> shops) {
            Parts now = new Parts(grouping, group);
            Parts previous = new Parts(grouping, found(before, group.code()));
            Parts yearBefore = new Parts(grouping, found(lastYear, group.code()));
            @Nullable Parts here = compared == null ? null : new Parts(grouping, compared.now(group.code()));
            @Nullable Parts there = compared == null ? null : new Parts(grouping, compared.then(group.code()));
            return new SegmentGroupRow(
                    group.code(),
                    grouping.codes().stream()
                            .map(code -> new SegmentRow(
                                    code,
                                    group.active(),
                                    shops.getOrDefault(code, 0),
                                    now.of(code),
                                    previous.of(code),
                                    yearBefore.of(code),
                                    here == null || there == null ? null : new Sides(here.of(code), there.of(code))))
                            .toList());
        }

        SegmentRow whole(SalesGroup group) {
            return new SegmentRow(
                    SalesGroup.TOTAL,
                    group.active(),
                    group.any().ordering(),
                    all(group),
                    all(found(before, group.code())),
                    all(found(lastYear, group.code())),
                    compared == null
                            ? null
                            : new Sides(all(compared.now(group.code())), all(compared.then(group.code()))));
        }

        private static Part all(SalesGroup group) {
            SpecSums sums = new SpecSums(group.any().cartons(), group.any().fen());
            return new Part(sums, sums);
        }

        private static SalesGroup found(Comparison comparison, String code) {
            return comparison
                    .find(code)
                    .orElseGet(() -> new SalesGroup(code, 0, SalesFigures.ZERO, 0, 0, 0, List.of()));
        }
    }

    /** The segments of one group of shops. */
    private record Parts(Map<String, SpecSums> sums, SpecSums all) {

        Parts(SpecGrouping grouping, SalesGroup group) {
            this(
                    grouping.sums(group),
                    new SpecSums(group.any().cartons(), group.any().fen()));
        }

        Part of(String code) {
            return new Part(sums.getOrDefault(code, SpecSums.NONE), all);
        }
    }

    /** The months of P, or the twelve that end with it where P has fewer than three; from the first with sales on. */
    SegmentTrend trend(ReportParameters parameters) {
        Period period = parameters.period().months().size() < 3
                ? year(YearMonth.from(parameters.period().lastDay()))
                : parameters.period();
        SalesQuestion question = parameters.with(Dimension.MONTH).with(period).question();
        SalesAnswer answer = sales.answer(question.withSpecs(question.specs().withEach()));
        Map<String, SalesGroup> groups =
                answer.groups().stream().collect(Collectors.toMap(SalesGroup::code, Function.identity()));
        Map<YearMonth, SpecGrouping> segments = groupings.segmentsOf(period.months());
        Map<YearMonth, Map<String, SpecSums>> sums = new HashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        for (YearMonth month : period.months()) {
            SpecGrouping grouping = segments.get(month);
            SalesGroup group = groups.get(month.toString());
            if (grouping != null && group != null) {
                sums.put(month, grouping.sums(group));
                codes.addAll(grouping.codes());
            }
        }
        return new SegmentTrend(
                period.months().stream()
                        .dropWhile(month -> sums.getOrDefault(month, Map.of()).values().stream()
                                .allMatch(SpecSums.NONE::equals))
                        .toList(),
                codes.stream().sorted(dearestFirst()).toList(),
                sums);
    }

    private static Period year(YearMonth last) {
        return Period.months(last.minusMonths(MONTHS - 1L), last);
    }

    private static Comparator<String> dearestFirst() {
        return Comparator.comparingInt((String code) -> Integer.parseInt(code.substring(0, code.indexOf('-'))))
                .reversed();
    }
}

package com.platform135.analysis.brandsales;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.grouping.QuestionParts;
import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGrouping;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ReportParameters;

/** Quantity and amount in rows and columns; each month is a period of its own, and shops are recounted everywhere. */
@Service
class BrandSalesReport {

    private static final int MONTHS = 12;

    private final SalesStore sales;
    private final SpecGroupings groupings;
    private final QuestionParts parts;

    BrandSalesReport(SalesStore sales, SpecGroupings groupings, QuestionParts parts) {
        this.sales = sales;
        this.groupings = groupings;
        this.parts = parts;
    }

    /** @param compared what the page compares beside 同比 and 环比, or null */
    BrandSalesAnswer answer(ReportParameters parameters, Layout layout, @Nullable ComparedPeriods compared) {
        SalesQuestion question = parameters.with(Dimension.NONE).question();
        @Nullable SpecDimension specs = layout.rows().specs();
        @Nullable
        SpecGrouping grouping =
                specs == null ? null : groupings.of(specs, parameters.period().lastDay());
        return sales.read(snapshot -> new Sheet(snapshot, layout, grouping, compared).answer(question));
    }

    /** Quantity of each of the twelve months that end with the period, by what stands below the scope, else by 业态. */
    BrandSalesAnswer heat(ReportParameters parameters) {
        Dimension below = parts.below(parameters.scope());
        YearMonth last = YearMonth.from(parameters.period().lastDay());
        Layout layout = new Layout(
                RowsBy.of(below == Dimension.NONE ? Dimension.FORMAT : below), Dimension.NONE, Dimension.MONTH);
        SalesQuestion question = parameters
                .with(Dimension.NONE)
                .with(Period.months(last.minusMonths(MONTHS - 1L), last))
                .question();
        return sales.read(snapshot -> new Sheet(snapshot, layout, null, null).cells(question));
    }

    /** One state of the data, laid out. */
    private final class Sheet {

        private final SalesSnapshot snapshot;
        private final Layout layout;
        private final @Nullable SpecGrouping grouping;
        private final @Nullable ComparedPeriods compared;

        Sheet(
                SalesSnapshot snapshot,
                Layout layout,
                @Nullable SpecGrouping grouping,
                @Nullable ComparedPeriods compared) {
            this.snapshot = snapshot;
            this.layout = layout;
            this.grouping = grouping;
            this.compared = compared;
        }

        BrandSalesAnswer answer(SalesQuestion question) {
            List<BrandSalesRow> rows = new ArrayList<>();
            for (QuestionParts.Part part : cut(question, layout.then())) {
                Block block = new Block(part.question(), part.code());
                block.codes().stream()
                        .map(block::row)
                        .filter(row -> !row.isNothing())
                        .forEach(rows::add);
            }
            if (layout.then() != Dimension.NONE) {
                rows = byFirstGroup(rows);
            }
            Block whole = new Block(question, "");
            return new BrandSalesAnswer(
                    snapshot.asOf().changedAt(), whole.columns(), rows, whole.row(SalesGroup.TOTAL));
        }

        /** Cells without their sums and comparisons. */
        BrandSalesAnswer cells(SalesQuestion question) {
            Block block = new Block(question, "");
            List<BrandSalesRow> rows = block.codes().stream()
                    .map(code -> new BrandSalesRow(
                            code, "", block.sum(code), SaleSums.NONE, SaleSums.NONE, null, block.cells(code)))
                    .toList();
            return new BrandSalesAnswer(
                    snapshot.asOf().changedAt(),
                    block.columns(),
                    rows,
                    new BrandSalesRow(
                            SalesGroup.TOTAL,
                            "",
                            block.sum(SalesGroup.TOTAL),
                            SaleSums.NONE,
                            SaleSums.NONE,
                            null,
                            block.cells(SalesGroup.TOTAL)));
        }

        /** Rows of one group together, each group where its first row stood. */
        private List<BrandSalesRow> byFirstGroup(List<BrandSalesRow> rows) {
            Map<String, List<BrandSalesRow>> groups = new LinkedHashMap<>();
            rows.forEach(row -> groups.computeIfAbsent(row.code(), code -> new ArrayList<>())
                    .add(row));
            return groups.values().stream().flatMap(List::stream).toList();
        }

        private List<QuestionParts.Part> cut(SalesQuestion question, Dimension by) {
            return by == Dimension.NONE ? List.of(new QuestionParts.Part("", question)) : parts.of(question, by);
        }

        /** The sums of each row, in order, and of all of them; of another period by the shift. */
        private Map<String, SaleSums> read(SalesQuestion question, UnaryOperator<Period> shift) {
            Map<String, SaleSums> sums = new LinkedHashMap<>();
            SalesQuestion shifted = question.withPeriod(shift.apply(question.period()));
            if (layout.rows().is(Dimension.MONTH)) {
                for (QuestionParts.Part month : parts.of(question, Dimension.MONTH)) {
                    SalesQuestion own = month.question();
                    sums.put(month.code(), total(own.withPeriod(shift.apply(own.period()))));
                }
                sums.put(SalesGroup.TOTAL, total(shifted));
            } else if (grouping != null) {
                SalesGroup whole = snapshot.answer(
                                shifted.withSpecs(shifted.specs().withEach()))
                        .total();
                putSpecs(sums, whole, grouping);
                sums.put(SalesGroup.TOTAL, SaleSums.of(whole.any()));
            } else if (layout.rows().shops() != null) {
                SalesAnswer answer =
                        snapshot.answer(shifted.withDimension(layout.rows().shops()));
                answer.groups().forEach(group -> sums.put(group.code(), SaleSums.of(group.any())));
                sums.put(SalesGroup.TOTAL, SaleSums.of(answer.total().any()));
            }
            return sums;
        }

        /** A spec's shops are known; of a group of specs only what they bought is. */
        private static void putSpecs(Map<String, SaleSums> sums, SalesGroup whole, SpecGrouping grouping) {
            if (grouping.dimension() == SpecDimension.SPEC) {
                whole.specs()
                        .forEach(spec -> sums.put(
                                grouping.groupOf().getOrDefault(spec.specId(), ""), SaleSums.of(spec.figures())));
            } else {
                grouping.sums(whole).forEach((code, group) -> sums.put(code, SaleSums.of(group)));
            }
        }

        private SaleSums total(SalesQuestion question) {
            return SaleSums.of(snapshot.answer(question).total().any());
        }

        /** The rows of one part of the question. */
        private final class Block {

            private final String then;
            private final SalesQuestion question;
            private final Map<String, SaleSums> now;
            private final Map<String, Map<String, SaleSums>> columns = new LinkedHashMap<>();
            private @Nullable Map<String, SaleSums> previous;
            private @Nullable Map<String, SaleSums> lastYear;
            private @Nullable Map<String, SaleSums> here;
            private @Nullable Map<String, SaleSums> there;

            Block(SalesQuestion question, String then) {
                this.question = question;
                this.then = then;
                this.now = read(question, UnaryOperator.identity());
                if (layout.across() != Dimension.NONE) {
                    for (QuestionParts.Part column : parts.of(question, layout.across())) {
                        columns.put(column.code(), read(column.question(), UnaryOperator.identity()));
                    }
                }
            }

            List<String> columns() {
                return List.copyOf(columns.keySet());
            }

            /** Every row of the whole or of any column. */
            Set<String> codes() {
                Set<String> codes = new LinkedHashSet<>(now.keySet());
                columns.values().forEach(column -> codes.addAll(column.keySet()));
                codes.remove(SalesGroup.TOTAL);
                return codes;
            }

            SaleSums sum(String code) {
                return now.getOrDefault(code, SaleSums.NONE);
            }

            List<SaleSums> cells(String code) {
                return columns.values().stream()
                        .map(column -> column.getOrDefault(code, SaleSums.NONE))
                        .toList();
            }

            BrandSalesRow row(String code) {
                if (previous == null || lastYear == null) {
                    previous = read(question, Period::previous);
                    lastYear = read(question, Period::lastYear);
                }
                return new BrandSalesRow(
                        code,
                        then,
                        sum(code),
                        previous.getOrDefault(code, SaleSums.NONE),
                        lastYear.getOrDefault(code, SaleSums.NONE),
                        compared == null ? null : sides(code, compared),
                        cells(code));
            }

            private BrandSalesRow.Sides sides(String code, ComparedPeriods periods) {
                if (here == null || there == null) {
                    here = read(
                            question,
                            period ->
                                    periods.of(period).map(ComparedPeriods::now).orElse(period));
                    there = read(
                            question,
                            period -> periods.of(period)
                                    .map(ComparedPeriods::then)
                                    .orElseGet(period::lastYear));
                }
                return new BrandSalesRow.Sides(
                        here.getOrDefault(code, SaleSums.NONE), there.getOrDefault(code, SaleSums.NONE));
            }
        }
    }
}

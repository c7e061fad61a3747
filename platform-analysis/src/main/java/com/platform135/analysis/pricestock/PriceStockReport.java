package com.platform135.analysis.pricestock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.Cycles;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecFigures;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.report.ReportParameters;

/** Prices, stock and shortage at the sample points. */
@Service
class PriceStockReport {

    /** How many weeks the trend shows at least. */
    private static final int TREND_WEEKS = 12;

    private final PriceStockQueries queries;
    private final SalesStore sales;
    private final SpecCatalogue specs;
    private final Parameters parameters;

    PriceStockReport(PriceStockQueries queries, SalesStore sales, SpecCatalogue specs, Parameters parameters) {
        this.queries = queries;
        this.sales = sales;
        this.specs = specs;
        this.parameters = parameters;
    }

    PriceStockAnswer answer(ReportParameters asked) {
        List<SampleRow> samples = queries.listFigures(choice(asked, asked.period()));
        Set<Integer> points = samples.stream().map(SampleRow::retailerId).collect(Collectors.toSet());
        SalesQuestion question = question(asked);
        record Sold(Instant at, SalesGroup lastYear, SalesGroup before) {}
        Sold sold = sales.read(snapshot -> new Sold(
                snapshot.asOf().changedAt(),
                snapshot.answer(question.withPeriod(asked.period().lastYear())).total(),
                snapshot.answer(question.withOrdersOf(Cycles.threeBefore(asked.period()))
                                .withFilter(RetailerFilter.none().withRetailerIds(points)))
                        .total()));
        return new PriceStockAnswer(
                queries.findArrival().orElse(sold.at()),
                PriceStockParameters.Lines.on(parameters, asked.period().lastDay()),
                samples,
                catalogue(asked),
                figures(sold.lastYear(), SalesFigures::cartons),
                figures(sold.before(), SalesFigures::ordering).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().intValue())),
                sold.before().any().ordering());
    }

    /** The weeks of the period, and those before it up to twelve, oldest first. */
    List<WeekStockRow> weeks(ReportParameters asked, PriceStockAnswer answer) {
        LocalDate end = asked.period().endExclusive();
        LocalDate from = Period.weekOf(end.minusDays(1)).start().minusWeeks(TREND_WEEKS - 1L);
        Period span = new Period(
                from.isBefore(asked.period().start()) ? from : asked.period().start(), end);
        Map<LocalDate, List<SampleWeekRow>> weeks = queries.listWeeks(choice(asked, span)).stream()
                .collect(Collectors.groupingBy(SampleWeekRow::week, TreeMap::new, Collectors.toList()));
        return weeks.entrySet().stream()
                .map(week -> WeekStockRow.of(week.getKey(), week.getValue(), answer.specs(), answer.weights()))
                .toList();
    }

    /** When samples last came in; where none ever did, when the sales last changed. */
    Instant asOf() {
        return queries.findArrival()
                .orElseGet(() -> sales.read(snapshot -> snapshot.asOf().changedAt()));
    }

    PriceStockParameters.Lines lines(ReportParameters asked) {
        return PriceStockParameters.Lines.on(parameters, asked.period().lastDay());
    }

    /** What one point recorded, the latest first. */
    List<ReadingRow> readings(ReportParameters asked, int retailerId) {
        return queries.listReadings(choice(asked, asked.period()), retailerId);
    }

    private PriceStockQueries.Choice choice(ReportParameters asked, Period period) {
        return new PriceStockQueries.Choice(
                asked.scope(),
                period,
                asked.specs().specIds(),
                RetailerFilter.none().equals(asked.filter()) ? null : retailers(asked),
                asked.attribution() == Attribution.CURRENT ? asked.today() : null);
    }

    private @Nullable Set<Integer> retailers(ReportParameters asked) {
        return sales.read(snapshot -> snapshot.members(question(asked)).stream()
                .map(RetailerMember::retailerId)
                .collect(Collectors.toSet()));
    }

    private static SalesQuestion question(ReportParameters asked) {
        SalesQuestion plain = asked.question().withDimension(Dimension.NONE);
        return plain.withSpecs(plain.specs().withEach());
    }

    private Map<Integer, SpecRow> catalogue(ReportParameters asked) {
        Set<Integer> wanted = Set.copyOf(asked.specs().specIds());
        return specs.listAll().stream()
                .filter(spec -> wanted.contains(spec.id()))
                .collect(Collectors.toMap(SpecRow::id, Function.identity()));
    }

    private static Map<Integer, Long> figures(SalesGroup group, ToLongFunction<SalesFigures> figure) {
        return group.specs().stream()
                .collect(Collectors.toMap(SpecFigures::specId, spec -> figure.applyAsLong(spec.figures())));
    }
}

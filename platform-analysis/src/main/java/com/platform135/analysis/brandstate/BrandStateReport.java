package com.platform135.analysis.brandstate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecFigures;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.report.ReportParameters;

/** Tells how each spec sells in a scope, over whole months. */
@Service
class BrandStateReport {

    private static final int MONTHS = 12;
    private static final int CYCLES = 3;

    private final SalesStore sales;
    private final SpecCatalogue specs;
    private final Parameters parameters;

    BrandStateReport(SalesStore sales, SpecCatalogue specs, Parameters parameters) {
        this.sales = sales;
        this.specs = specs;
        this.parameters = parameters;
    }

    /** States are told of whole months: P itself, or the month that P ends in. */
    static Period wholeMonths(Period period) {
        return period.isWholeMonths() ? period : Period.month(YearMonth.from(period.lastDay()));
    }

    /** @param asked over whole months */
    BrandStateAnswer answer(ReportParameters asked) {
        BrandRules rules = BrandStateParameters.on(parameters, asked.period().lastDay());
        Set<Integer> wanted = Set.copyOf(asked.specs().specIds());
        List<SpecRow> catalogue = specs.listAll().stream()
                .filter(spec -> wanted.contains(spec.id()))
                .toList();
        SalesQuestion plain = asked.question().withDimension(Dimension.NONE);
        SalesQuestion question = plain.withSpecs(plain.specs().withEach());
        List<YearMonth> months = trendMonths(asked.period(), asked.today());
        return sales.read(snapshot -> {
            Map<Integer, BrandMeasures> now = measures(snapshot, question);
            Map<Integer, BrandMeasures> then =
                    measures(snapshot, question.withPeriod(asked.period().previous()));
            Trends trends = trends(snapshot, question, months);
            List<BrandStateRow> rows = new ArrayList<>();
            for (SpecRow spec : catalogue) {
                BrandMeasures measured = now.getOrDefault(spec.id(), NOTHING);
                BrandTrend trend = trends.of(spec.id());
                if (measured.figures().need() > 0 || trend.age() > 0) {
                    BrandMeasures earlier = then.getOrDefault(spec.id(), NOTHING);
                    LocalDate day = asked.period().lastDay();
                    rows.add(new BrandStateRow(
                            spec,
                            measured,
                            earlier,
                            trend,
                            rules.state(measured),
                            rules.state(earlier),
                            rules.stage(trend, spec.launchedOn(), day),
                            day));
                }
            }
            return new BrandStateAnswer(snapshot.asOf().changedAt(), rules, trends.months(), rows);
        });
    }

    private static final BrandMeasures NOTHING = new BrandMeasures(0, SalesFigures.ZERO, 0);

    /** Twelve months up to P's last one, or to the last that is over. */
    private static List<YearMonth> trendMonths(Period period, LocalDate today) {
        YearMonth last = YearMonth.from(period.lastDay());
        YearMonth over = YearMonth.from(today).minusMonths(1);
        YearMonth end = last.isAfter(over) ? over : last;
        return Period.months(end.minusMonths(MONTHS - 1L), end).months();
    }

    private static Map<Integer, BrandMeasures> measures(SalesSnapshot snapshot, SalesQuestion question) {
        YearMonth first = YearMonth.from(question.period().start());
        Period before = Period.months(first.minusMonths(CYCLES), first.minusMonths(1));
        SalesGroup now = snapshot.answer(question).total();
        Map<Integer, SalesFigures> listed =
                bySpec(snapshot.answer(question.withOrdersOf(before)).total());
        Map<Integer, BrandMeasures> measures = new HashMap<>();
        bySpec(now)
                .forEach((id, figures) -> measures.put(
                        id,
                        new BrandMeasures(
                                now.active(),
                                figures,
                                listed.getOrDefault(id, SalesFigures.ZERO).ordering())));
        return measures;
    }

    private static Map<Integer, SalesFigures> bySpec(SalesGroup group) {
        return group.specs().stream().collect(Collectors.toMap(SpecFigures::specId, SpecFigures::figures));
    }

    /** Months of all specs, and of each. */
    private record Trends(
            List<YearMonth> months, List<SalesGroup> groups, List<Long> all, List<Map<Integer, SalesFigures>> specs) {

        BrandTrend of(int specId) {
            List<BrandTrend.Month> points = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                SalesFigures figures = specs.get(i).getOrDefault(specId, SalesFigures.ZERO);
                points.add(new BrandTrend.Month(
                        figures.cartons(),
                        all.get(i),
                        figures.ordering(),
                        groups.get(i).active()));
            }
            return new BrandTrend(points);
        }
    }

    /** From the first month on that has sales; what the share is taken of is all that the scope sold, whatever was asked for. */
    private static Trends trends(SalesSnapshot snapshot, SalesQuestion question, List<YearMonth> months) {
        SalesQuestion monthly = question.withPeriod(Period.months(months.get(0), months.get(months.size() - 1)))
                .withDimension(Dimension.MONTH);
        Map<String, SalesGroup> groups = byCode(snapshot.answer(monthly));
        Map<String, SalesGroup> whole = byCode(snapshot.answer(monthly.withSpecs(SpecSelection.all())));
        List<YearMonth> known = months.stream()
                .dropWhile(month -> sold(whole, month) == 0)
                .filter(month -> groups.containsKey(month.toString()))
                .toList();
        List<SalesGroup> found =
                known.stream().map(month -> groups.get(month.toString())).toList();
        return new Trends(
                known,
                found,
                known.stream().map(month -> sold(whole, month)).toList(),
                found.stream().map(BrandStateReport::bySpec).toList());
    }

    private static long sold(Map<String, SalesGroup> months, YearMonth month) {
        SalesGroup group = months.get(month.toString());
        return group == null ? 0 : group.any().cartons();
    }

    private static Map<String, SalesGroup> byCode(SalesAnswer answer) {
        return answer.groups().stream().collect(Collectors.toMap(SalesGroup::code, group -> group));
    }
}

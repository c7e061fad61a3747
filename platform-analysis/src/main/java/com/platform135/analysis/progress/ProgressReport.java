package com.platform135.analysis.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.Cycles;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecFigures;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportParameters;

/** How far the specs with a target have come, unit by unit and day by day. */
@Service
class ProgressReport {

    private final SalesStore sales;
    private final Parameters parameters;

    ProgressReport(SalesStore sales, Parameters parameters) {
        this.sales = sales;
        this.parameters = parameters;
    }

    ProgressAnswer answer(ReportParameters asked, List<ProgressTarget> targets) {
        BigDecimal tolerance =
                parameters.on(ProgressParameters.TOLERANCE, asked.period().lastDay());
        Set<Integer> specIds = targets.stream().map(ProgressTarget::specId).collect(Collectors.toSet());
        SalesQuestion question =
                asked.question().withSpecs(SpecSelection.of(specIds).withEach());
        return sales.read(snapshot -> {
            SalesAnswer now = snapshot.answer(question);
            SalesAnswer listed = snapshot.answer(question.withOrdersOf(Cycles.threeBefore(asked.period())));
            Map<Integer, Pace> paces = paces(snapshot, question.withDimension(Dimension.NONE), asked.today());
            return answer(now, listed, paces, targets, tolerance, daysLeft(asked.period(), asked.today()));
        });
    }

    private static ProgressAnswer answer(
            SalesAnswer now,
            SalesAnswer listed,
            Map<Integer, Pace> paces,
            List<ProgressTarget> targets,
            BigDecimal tolerance,
            long daysLeft) {
        Map<String, Map<Integer, SalesFigures>> nowOf = bySpec(now);
        Map<String, Map<Integer, SalesFigures>> listedOf = bySpec(listed);
        Map<String, List<UnitProgressRow>> units = new TreeMap<>();
        List<SpecProgressRow> specs = new ArrayList<>();
        for (ProgressTarget target : targets) {
            Pace pace = paces.getOrDefault(target.specId(), Pace.DONE);
            List<UnitProgressRow> ranked = ranked(now.groups().stream()
                    .map(group -> new UnitProgressRow(group.code(), 0, figures(group, target, pace, nowOf, listedOf)))
                    .toList());
            ProgressFigures total = figures(now.total(), target, pace, nowOf, listedOf);
            int behind = (int) ranked.stream()
                    .filter(row -> row.figures().state(tolerance) == ProgressFigures.State.BEHIND)
                    .count();
            specs.add(new SpecProgressRow(target, total, behind));
            List<UnitProgressRow> rows = new ArrayList<>(ranked);
            rows.add(new UnitProgressRow(SalesGroup.TOTAL, 0, total));
            units.put(target.specCode(), List.copyOf(rows));
        }
        return new ProgressAnswer(now.asOf().changedAt(), tolerance, daysLeft, List.copyOf(specs), units);
    }

    private static ProgressFigures figures(
            SalesGroup group,
            ProgressTarget target,
            Pace pace,
            Map<String, Map<Integer, SalesFigures>> now,
            Map<String, Map<Integer, SalesFigures>> listed) {
        SalesFigures figures = find(now, group.code(), target.specId());
        return new ProgressFigures(
                target.target(),
                pace,
                group.active(),
                figures.ordering(),
                find(listed, group.code(), target.specId()).ordering(),
                figures.cartons());
    }

    private static SalesFigures find(Map<String, Map<Integer, SalesFigures>> groups, String code, int specId) {
        return groups.getOrDefault(code, Map.of()).getOrDefault(specId, SalesFigures.ZERO);
    }

    private static Map<String, Map<Integer, SalesFigures>> bySpec(SalesAnswer answer) {
        Map<String, Map<Integer, SalesFigures>> groups = new HashMap<>();
        for (SalesGroup group : answer.groups()) {
            groups.put(group.code(), bySpec(group));
        }
        groups.put(SalesGroup.TOTAL, bySpec(answer.total()));
        return groups;
    }

    private static Map<Integer, SalesFigures> bySpec(SalesGroup group) {
        return group.specs().stream().collect(Collectors.toMap(SpecFigures::specId, SpecFigures::figures));
    }

    /** The best first; compared without rounding. */
    private static List<UnitProgressRow> ranked(List<UnitProgressRow> rows) {
        Comparator<ProgressFigures> byRate = (one, other) ->
                Long.compare((long) other.ordering() * one.active(), (long) one.ordering() * other.active());
        List<UnitProgressRow> sorted = rows.stream()
                .sorted(Comparator.comparing(
                                (UnitProgressRow row) -> row.figures().active() == 0)
                        .thenComparing(UnitProgressRow::figures, byRate))
                .toList();
        List<UnitProgressRow> ranked = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            ProgressFigures figures = sorted.get(i).figures();
            int rank = figures.active() == 0
                    ? 0
                    : i > 0 && byRate.compare(figures, sorted.get(i - 1).figures()) == 0
                            ? ranked.get(i - 1).rank()
                            : i + 1;
            ranked.add(new UnitProgressRow(sorted.get(i).code(), rank, figures));
        }
        return ranked;
    }

    /** Of each spec, the share that had ordered by the same day of the period before. */
    private static Map<Integer, Pace> paces(SalesSnapshot snapshot, SalesQuestion question, LocalDate today) {
        Period period = question.period();
        long elapsed = elapsed(period, today);
        if (elapsed == 0 || elapsed == period.days()) {
            Pace all = elapsed == 0 ? Pace.NOT_BEGUN : Pace.DONE;
            return ids(question).stream().collect(Collectors.toMap(id -> id, id -> all));
        }
        Period before = period.previous();
        SalesQuestion then = question.withPeriod(before);
        LocalDate until = before.start().plusDays(Math.min(elapsed, before.days()));
        Map<Integer, SalesFigures> whole = bySpec(snapshot.answer(then).total());
        Map<Integer, SalesFigures> part = bySpec(snapshot.answer(then.withOrdersOf(new Period(before.start(), until)))
                .total());
        Map<Integer, Pace> paces = new HashMap<>();
        whole.forEach((id, figures) -> paces.put(
                id,
                Pace.of(
                        part.getOrDefault(id, SalesFigures.ZERO).ordering(),
                        figures.ordering(),
                        elapsed,
                        period.days())));
        return paces;
    }

    private static Set<Integer> ids(SalesQuestion question) {
        Set<Integer> ids = question.specs().specIds();
        return ids == null ? Set.of() : ids;
    }

    /** Days of the period that have begun. */
    private static long elapsed(Period period, LocalDate today) {
        long days = ChronoUnit.DAYS.between(period.start(), today) + 1;
        return Math.max(0, Math.min(days, period.days()));
    }

    private static long daysLeft(Period period, LocalDate today) {
        return period.days() - elapsed(period, today);
    }

    /** The period day by day for one spec, days to come with what they have to bring. */
    List<DayProgressRow> days(ReportParameters asked, ProgressTarget target) {
        SalesQuestion question =
                asked.question().withDimension(Dimension.NONE).withSpecs(SpecSelection.of(Set.of(target.specId())));
        return sales.read(snapshot -> {
            List<RetailerSales> active = active(snapshot, question);
            long[] added = firstOrders(active, question.period());
            long[] before = firstOrders(
                    active(snapshot, question.withPeriod(question.period().previous())),
                    question.period().previous());
            return days(asked, target, active.size(), added, before);
        });
    }

    private static List<RetailerSales> active(SalesSnapshot snapshot, SalesQuestion question) {
        return snapshot.retailers(question).stream()
                .filter(RetailerSales::active)
                .toList();
    }

    /** How many retailers have their first order of the period on each of its days. */
    private static long[] firstOrders(List<RetailerSales> shops, Period period) {
        long[] added = new long[(int) period.days()];
        for (RetailerSales shop : shops) {
            if (shop.firstOn() != null) {
                added[(int) ChronoUnit.DAYS.between(period.start(), shop.firstOn())]++;
            }
        }
        return added;
    }

    private static List<DayProgressRow> days(
            ReportParameters asked, ProgressTarget target, int active, long[] added, long[] before) {
        int days = added.length;
        int elapsed = (int) elapsed(asked.period(), asked.today());
        long[] beforeBy = cumulated(before);
        long[] nowBy = cumulated(added);
        long wholeBefore = beforeBy[beforeBy.length - 1];
        BigDecimal reached = elapsed == 0 ? BigDecimal.ZERO : share(nowBy[elapsed - 1], active);
        List<DayProgressRow> rows = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            boolean begun = i < elapsed;
            Pace pace = i == days - 1
                    ? Pace.DONE
                    : Pace.of((int) beforeBy[Math.min(i, beforeBy.length - 1)], (int) wholeBefore, i + 1L, days);
            rows.add(new DayProgressRow(
                    asked.period().start().plusDays(i),
                    begun ? (int) added[i] : null,
                    begun ? (int) nowBy[i] : null,
                    begun ? Ratio.rate(nowBy[i], active) : null,
                    target.target()
                            .multiply(BigDecimal.valueOf(pace.part()))
                            .divide(BigDecimal.valueOf(pace.whole()), 4, RoundingMode.HALF_UP),
                    i < elapsed - 1 || elapsed == days
                            ? null
                            : way(reached, target.target(), i + 1 - elapsed, days - elapsed)));
        }
        return rows;
    }

    /** A straight way from where things stand to the target, or where they stand if that is higher. */
    private static @Nullable BigDecimal way(BigDecimal from, BigDecimal target, int step, int steps) {
        if (steps == 0 || from.compareTo(target) >= 0) {
            return null;
        }
        return from.add(target.subtract(from)
                .multiply(BigDecimal.valueOf(step))
                .divide(BigDecimal.valueOf(steps), 4, RoundingMode.HALF_UP));
    }

    private static BigDecimal share(long part, int whole) {
        BigDecimal rate = Ratio.rate(part, whole);
        return rate == null ? BigDecimal.ZERO : rate;
    }

    private static long[] cumulated(long[] added) {
        long[] sums = added.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}

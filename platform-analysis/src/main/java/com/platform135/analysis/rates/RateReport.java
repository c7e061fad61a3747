package com.platform135.analysis.rates;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.report.Comparison;
import com.platform135.tools.report.ReportParameters;

/** The rates, their numerators and denominators, group by group. */
@Service
class RateReport {

    private final SalesStore sales;

    RateReport(SalesStore sales) {
        this.sales = sales;
    }

    /**
     * The rates of a scope.
     *
     * @param rows groups in the dimension's natural order, or specs by code
     * @param total recounted over the whole scope
     */
    record Answer(Instant asOf, List<RateRow> rows, RateRow total) {}

    /** Group by group. */
    Answer answer(ReportParameters parameters, Collection<Rate> rates) {
        SalesQuestion question = parameters.question();
        return sales.read(snapshot -> {
            SalesQuestion plain = question.withDimension(Dimension.NONE);
            Figures total = question.by() == Dimension.MONTH
                    ? new Figures(snapshot, plain, rates)
                    : new Figures(snapshot, question, rates);
            return new Answer(
                    snapshot.asOf().changedAt(),
                    question.by() == Dimension.MONTH ? months(snapshot, plain, rates) : total.groups(),
                    total.row(SalesGroup.TOTAL));
        });
    }

    /** The rates of months that have orders on record at all: before that a rate would say that nothing was sold. */
    List<RateRow> trend(ReportParameters parameters, Collection<Rate> rates) {
        return sales.read(snapshot -> snapshot.span().stream()
                .flatMap(span -> months(
                                snapshot, parameters.with(Dimension.NONE).question(), rates)
                        .stream()
                        .filter(row -> !YearMonth.parse(row.code()).isBefore(YearMonth.from(span.start()))))
                .toList());
    }

    /** Each month is a period of its own, with its own cycles before it. */
    private static List<RateRow> months(SalesSnapshot snapshot, SalesQuestion question, Collection<Rate> rates) {
        List<RateRow> rows = new ArrayList<>();
        for (YearMonth month : question.period().months()) {
            Period part = Comparison.monthWithin(question.period(), month.toString());
            Figures figures = new Figures(snapshot, question.withPeriod(part), rates);
            SalesGroup total = figures.now.total();
            if (total.active() > 0 || !total.any().equals(SalesFigures.ZERO)) {
                rows.add(new RateRow(
                        month.toString(), null, figures.row(SalesGroup.TOTAL).parts()));
            }
        }
        return rows;
    }

    /** Spec by spec over the whole scope. */
    Answer bySpec(ReportParameters parameters, Collection<Rate> rates) {
        SalesQuestion question = parameters.with(Dimension.NONE).question();
        return sales.read(snapshot -> {
            Figures figures =
                    new Figures(snapshot, question.withSpecs(question.specs().withEach()), rates);
            return new Answer(
                    snapshot.asOf().changedAt(),
                    figures.specs(parameters.specs().members()),
                    figures.row(SalesGroup.TOTAL));
        });
    }

    /** What the rates asked for need: the period itself, the cycles before it, the week before it, every spec. */
    private static final class Figures {

        private static final SalesGroup NOBODY = new SalesGroup("", 0, SalesFigures.ZERO, 0, 0, 0, List.of());

        private final Collection<Rate> rates;
        private final SalesAnswer now;
        private final Map<String, SalesGroup> before;
        private final Map<String, SalesGroup> weekBefore;
        private final Map<String, SalesGroup> bothWeeks;
        private final Map<String, SalesGroup> everySpec;
        private final boolean oneWeek;

        Figures(SalesSnapshot snapshot, SalesQuestion question, Collection<Rate> rates) {
            this.rates = rates;
            Period period = question.period();
            now = snapshot.answer(question);
            before = rates.contains(Rate.MOVEMENT) || rates.contains(Rate.DEMAND)
                    ? byCode(snapshot.answer(question.withOrdersOf(RateCycles.before(period))))
                    : Map.of();
            oneWeek = rates.contains(Rate.REPURCHASE) && RateCycles.isOneWeek(period);
            if (oneWeek) {
                Period week = RateCycles.weekBefore(period);
                weekBefore = byCode(snapshot.answer(question.withOrdersOf(week)));
                bothWeeks =
                        byCode(snapshot.answer(question.withOrdersOf(new Period(week.start(), period.endExclusive()))));
            } else {
                weekBefore = Map.of();
                bothWeeks = Map.of();
            }
            everySpec = rates.contains(Rate.ORDER_RATE)
                    ? byCode(snapshot.answer(question.withSpecs(SpecSelection.all())))
                    : Map.of();
        }

        private static Map<String, SalesGroup> byCode(SalesAnswer answer) {
            return Stream.concat(answer.groups().stream(), Stream.of(answer.total()))
                    .collect(Collectors.toMap(SalesGroup::code, Function.identity()));
        }

        List<RateRow> groups() {
            return now.groups().stream().map(group -> row(group.code())).toList();
        }

        RateRow row(String code) {
            SalesGroup group = code.equals(SalesGroup.TOTAL)
                    ? now.total()
                    : now.groups().stream()
                            .filter(one -> one.code().equals(code))
                            .findFirst()
                            .orElse(NOBODY);
            Map<Rate, RatePart> parts = new EnumMap<>(Rate.class);
            for (Rate rate : rates) {
                parts.put(rate, part(rate, group, any -> any));
            }
            return new RateRow(code, null, parts);
        }

        /** Specs that were ordered or needed, now or in the cycles before. */
        List<RateRow> specs(List<SpecChoice.Member> members) {
            return members.stream()
                    .filter(member -> Stream.of(now.total(), in(before, SalesGroup.TOTAL))
                            .anyMatch(group -> !of(group, member).equals(SalesFigures.ZERO)))
                    .map(this::spec)
                    .toList();
        }

        private RateRow spec(SpecChoice.Member member) {
            Map<Rate, RatePart> parts = new EnumMap<>(Rate.class);
            for (Rate rate : rates) {
                if (rate != Rate.ORDER_RATE && rate != Rate.LIMIT_FILL_SHOPS) {
                    parts.put(rate, part(rate, now.total(), group -> withFigures(group, of(group, member))));
                }
            }
            return new RateRow(member.specCode(), member.specName(), parts);
        }

        private static SalesFigures of(SalesGroup group, SpecChoice.Member member) {
            return group.specs().stream()
                    .filter(spec -> spec.specId() == member.specId())
                    .map(SpecFigures::figures)
                    .findFirst()
                    .orElse(SalesFigures.ZERO);
        }

        private static SalesGroup withFigures(SalesGroup group, SalesFigures figures) {
            return new SalesGroup(
                    group.code(),
                    group.active(),
                    figures,
                    group.orderingAll(),
                    group.limited(),
                    group.limitFilled(),
                    List.of());
        }

        private static SalesGroup in(Map<String, SalesGroup> groups, String code) {
            @Nullable SalesGroup group = groups.get(code);
            return group == null ? NOBODY : group;
        }

        /** @param cut to one spec, or not at all */
        private RatePart part(Rate rate, SalesGroup whole, Function<SalesGroup, SalesGroup> cut) {
            SalesGroup group = cut.apply(whole);
            SalesFigures figures = group.any();
            Function<Map<String, SalesGroup>, Integer> ordering =
                    other -> cut.apply(in(other, whole.code())).any().ordering();
            return switch (rate) {
                case DISTRIBUTION -> new RatePart(figures.ordering(), group.active());
                case MOVEMENT -> new RatePart(figures.ordering(), ordering.apply(before));
                case DEMAND -> new RatePart(figures.needing(), ordering.apply(before));
                case REPURCHASE ->
                    oneWeek
                            ? new RatePart(
                                    figures.ordering() + ordering.apply(weekBefore) - ordering.apply(bothWeeks),
                                    figures.ordering())
                            : new RatePart(figures.repeating(), figures.ordering());
                case STOCKOUT -> new RatePart(figures.stockoutLines(), figures.needLines());
                case ORDER_RATE -> new RatePart(ordering.apply(everySpec), group.active());
                case LIMIT_FILL -> new RatePart(figures.cartons(), figures.limit());
                case LIMIT_FILL_SHOPS -> new RatePart(group.limitFilled(), group.limited());
                case NEED_FILL -> new RatePart(figures.cartons(), figures.need());
            };
        }
    }
}

package com.platform135.evaluate.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.Period;
import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.SalesGroup;
import com.platform135.evaluate.facts.FactParameters;
import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.report.Comparison;
import com.platform135.tools.report.ReportParameters;

/** 拜访统计 of a scope and period by a dimension, its total recounted. */
@Service
class VisitStatistics {

    /** Rows of which a customer manager's day is whole in one. */
    private static final Set<Dimension> WHOLE_DAYS =
            EnumSet.of(Dimension.NONE, Dimension.ORG, Dimension.MANAGER, Dimension.MONTH);

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final StatisticsQueries queries;
    private final Parameters parameters;

    VisitStatistics(StatisticsQueries queries, Parameters parameters) {
        this.queries = queries;
        this.parameters = parameters;
    }

    /**
     * The answer.
     *
     * @param groups in the dimension's natural order; empty without a dimension
     */
    record Answer(List<StatisticsRow> groups, StatisticsRow total) {}

    @Transactional(readOnly = true)
    public Answer answer(ReportParameters asked) {
        List<StatisticsRow> groups = switch (asked.by()) {
            case NONE -> List.of();
            case MONTH -> months(asked);
            default ->
                list(asked, asked.by()).stream().sorted(naturally(asked.by())).toList();
        };
        return new Answer(groups, total(asked, SalesGroup.TOTAL));
    }

    /** @param below shops called at too seldom for their class instead of those not called at */
    @Transactional(readOnly = true)
    public List<UnvisitedRow> unvisited(ReportParameters asked, boolean below, long skip, @Nullable Integer limit) {
        return queries.listUnvisited(asked.scope(), asked, minimum(asked.period()), below, skip, limit);
    }

    private List<StatisticsRow> months(ReportParameters asked) {
        return asked.period().months().stream()
                .map(month ->
                        total(asked.with(Comparison.monthWithin(asked.period(), month.toString())), month.toString()))
                .toList();
    }

    private StatisticsRow total(ReportParameters asked, String code) {
        return list(asked, Dimension.NONE).stream()
                .findFirst()
                .orElse(StatisticsRow.empty(code))
                .withCode(code);
    }

    private List<StatisticsRow> list(ReportParameters asked, Dimension by) {
        BigDecimal hours =
                parameters.on(StatisticsParameters.HOURS_A_DAY, asked.period().lastDay());
        List<StatisticsRow> rows = queries.list(
                asked.scope(),
                asked,
                by,
                minimum(asked.period()),
                hours.multiply(MINUTES_AN_HOUR).longValue());
        return WHOLE_DAYS.contains(by) && !FactParameters.isSet(asked.filter())
                ? rows
                : rows.stream().map(StatisticsRow::withoutShortDays).toList();
    }

    private VisitMinimum minimum(Period period) {
        LocalDate day = period.lastDay();
        return VisitMinimum.of(
                new VisitMinimum(
                        number(StatisticsParameters.CLASS_A, day),
                        number(StatisticsParameters.CLASS_B, day),
                        number(StatisticsParameters.CLASS_C, day),
                        number(StatisticsParameters.CLASS_D, day),
                        number(StatisticsParameters.REMOTE_D, day)),
                period);
    }

    private int number(ParameterDefinition definition, LocalDate day) {
        return parameters.on(definition, day).intValue();
    }

    /** As the import lists the values of a fact, shops without it last; units and people by code. */
    private static Comparator<StatisticsRow> naturally(Dimension by) {
        List<String> codes = new ArrayList<>(
                switch (by) {
                    case FORMAT -> names(RetailFormat.values());
                    case MARKET_TYPE -> names(MarketType.values());
                    case AREA_TYPE -> names(AreaType.values());
                    case SCALE -> numbers(3);
                    case TIER -> numbers(RetailerFilter.HIGHEST_TIER);
                    case VISIT_CLASS -> names(VisitClass.values());
                    case TERMINAL -> names(Terminal.values());
                    case CUSTOMER_TYPE -> customerTypes();
                    case NONE, ORG, MANAGER, MONTH -> List.<String>of();
                });
        Comparator<StatisticsRow> byCode = Comparator.comparing(StatisticsRow::code);
        if (codes.isEmpty()) {
            return byCode;
        }
        codes.add("");
        return Comparator.<StatisticsRow>comparingInt(row -> codes.indexOf(row.code()))
                .thenComparing(byCode);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> numbers(int highest) {
        return IntStream.rangeClosed(1, highest).mapToObj(String::valueOf).toList();
    }

    private static List<String> customerTypes() {
        return Stream.of(MarketType.values())
                .flatMap(market -> Stream.of(RetailFormat.values())
                        .flatMap(format -> numbers(3).stream().map(scale -> market.name() + format.name() + scale)))
                .toList();
    }
}

package com.platform135.app.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** {@code operating-summary}: ten indicators of P, of the period before, of last year and since January. */
final class ContractSummary {

    private final Duck duck;
    private final Population population;

    ContractSummary(Duck duck, Population population) {
        this.duck = duck;
        this.population = population;
    }

    /**
     * An indicator.
     *
     * @param places of the value as text
     * @param points whether its change is a difference, as of a rate
     */
    private record Value(@Nullable Exact value, int places, boolean points) {

        String text() {
            return Exact.text(value, places);
        }

        String change(Value then) {
            if (points) {
                return Exact.text(Exact.difference(value, then.value), 4);
            }
            return value == null || then.value == null || then.value.numerator().signum() == 0
                    ? ""
                    : Exact.text(
                            new Exact(
                                    value.numerator()
                                            .multiply(then.value.denominator())
                                            .subtract(then.value.numerator().multiply(value.denominator())),
                                    value.denominator().multiply(then.value.numerator())),
                            4);
        }
    }

    String operatingSummary(Question question) {
        Span span = question.span();
        Span year = new Span(span.last().withDayOfYear(1), span.last());
        List<Map<String, Value>> columns = new ArrayList<>();
        for (Span one : List.of(span, span.previous(), span.lastYear(), year, year.lastYear())) {
            columns.add(values(question, one));
        }
        CsvText csv =
                new CsvText().row(List.of("metric", "value", "prev", "mom", "last_year", "yoy", "ytd", "ytd_yoy"));
        columns.get(0).forEach((metric, now) -> {
            Value before = Objects.requireNonNull(columns.get(1).get(metric));
            Value lastYear = Objects.requireNonNull(columns.get(2).get(metric));
            Value toDate = Objects.requireNonNull(columns.get(3).get(metric));
            csv.row(List.of(
                    metric,
                    now.text(),
                    before.text(),
                    now.change(before),
                    lastYear.text(),
                    now.change(lastYear),
                    toDate.text(),
                    toDate.change(Objects.requireNonNull(columns.get(4).get(metric)))));
        });
        return csv.toString();
    }

    private Map<String, Value> values(Question question, Span span) {
        population.prepare(question, span, Dimension.NONE);
        BigDecimal amount = duck.list(
                        "select coalesce(sum(amount), 0)::decimal(20, 2) from sold", row -> row.getBigDecimal(1))
                .get(0);
        long quantity = duck.count("select coalesce(sum(qty), 0)::bigint from sold");
        long need = duck.count("select coalesce(sum(need), 0)::bigint from sold");
        long active = duck.count("select count(*) from n");
        long ordering = duck.count("select count(*) from n where licence in (select licence from bought)");
        long specs = duck.count("select count(*) from bought where licence in (select licence from n)");
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("quantity", new Value(Exact.ratio(quantity, 1), 0, false));
        values.put("amount", new Value(Exact.of(amount), 2, false));
        values.put(
                "case-value",
                new Value(
                        Exact.ratio(amount.multiply(BigDecimal.valueOf(250)), BigDecimal.valueOf(quantity)), 2, false));
        values.put("average-price", new Value(Exact.ratio(amount, BigDecimal.valueOf(quantity)), 2, false));
        values.put("ordering", new Value(Exact.ratio(ordering, 1), 0, false));
        values.put("active", new Value(Exact.ratio(active, 1), 0, false));
        values.put("order-rate", new Value(Exact.ratio(ordering, active), 4, true));
        values.put("quantity-per-shop", new Value(Exact.ratio(quantity, ordering), 2, false));
        values.put("specs-per-shop", new Value(Exact.ratio(specs, ordering), 2, false));
        values.put("fill-rate", new Value(Exact.ratio(quantity, need), 4, true));
        return values;
    }
}

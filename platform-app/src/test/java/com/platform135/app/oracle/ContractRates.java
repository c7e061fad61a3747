package com.platform135.app.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** {@code four-rates}: nine rates by their formulas. */
final class ContractRates {

    private static final List<String> FIRST_FOUR = List.of("distribution", "movement", "repurchase", "stockout");

    private static final Map<String, List<String>> PRESETS = Map.of(
            "1",
            FIRST_FOUR,
            "2",
            List.of("distribution", "need-fill", "stockout", "repurchase"),
            "3",
            List.of("distribution", "limit-fill", "limit-fill-shops", "repurchase"),
            "4",
            List.of("limit-fill-shops", "limit-fill", "need-fill", "order-rate"));

    private final Duck duck;
    private final Population population;

    ContractRates(Duck duck, Population population) {
        this.duck = duck;
        this.population = population;
    }

    /** Numerator and denominator. */
    private record Part(long numerator, long denominator) {}

    String fourRates(Question question) {
        List<String> codes = question.parameters().containsKey("rates")
                ? List.of(question.parameters().get("rates").split(","))
                : PRESETS.getOrDefault(question.parameters().getOrDefault("preset", "1"), FIRST_FOUR);
        CsvText csv = new CsvText().row(List.of("dimension", "rate_code", "numerator", "denominator", "rate"));
        if (question.by() == Dimension.MONTH) {
            for (Span month : question.span().byMonth()) {
                Map<String, Map<String, Part>> parts = parts(question, month, Dimension.NONE);
                if (parts.containsKey("SOMETHING")) {
                    write(
                            csv,
                            YearMonth.from(month.first()).toString(),
                            codes,
                            Objects.requireNonNull(parts.get(Dimension.TOTAL)));
                }
            }
        }
        Map<String, Map<String, Part>> parts =
                parts(question, question.span(), question.by() == Dimension.MONTH ? Dimension.NONE : question.by());
        parts.remove("SOMETHING");
        parts.forEach((dimension, rates) -> write(csv, dimension, codes, rates));
        return csv.toString();
    }

    private static void write(CsvText csv, String dimension, List<String> codes, Map<String, Part> parts) {
        for (String code : codes) {
            Part part = Objects.requireNonNull(parts.get(code));
            csv.row(List.of(
                    dimension,
                    code,
                    "" + part.numerator,
                    "" + part.denominator,
                    Exact.text(Exact.ratio(part.numerator, part.denominator), 4)));
        }
    }

    /** The three cycles before the first of P: months for whole months, else weeks from Monday. */
    private static Span before(Span span) {
        if (span.isWholeMonths()) {
            return new Span(span.first().minusMonths(3), span.first().minusDays(1));
        }
        LocalDate monday = span.first().with(DayOfWeek.MONDAY);
        return new Span(monday.minusWeeks(3), monday.minusDays(1));
    }

    private static boolean isOneWeek(Span span) {
        return span.first().getDayOfWeek() == DayOfWeek.MONDAY
                && span.first().plusDays(6).equals(span.last());
    }

    /** By dimension, the total last; {@code SOMETHING} is there where anybody was active or anything was ordered. */
    private Map<String, Map<String, Part>> parts(Question question, Span span, Dimension by) {
        population.prepare(question, span, by);
        Span before = before(span);
        Span week = new Span(span.first().minusDays(7), span.first().minusDays(1));
        duck.run("""
                create or replace temp table judged as
                select n.licence, any_value(n.dims) as dims
                    , count(distinct w.order_date) filter (w.qty > 0) as days
                    , coalesce(bool_or(w.need > 0), false) as needed
                    , coalesce(sum(w.limit_qty), 0) as lim, coalesce(sum(w.qty), 0) as got
                    , n.licence in (select licence from line where qty > 0 and order_date between %1$s and %2$s
                        and spec_code in (select spec_code from chosen)) as before
                    , n.licence in (select licence from line where qty > 0 and order_date between %3$s and %4$s
                        and spec_code in (select spec_code from chosen)) as last_week
                    , n.licence in (select licence from line where qty > 0 and order_date between %5$s and %6$s) as anything
                from n left join wanted w on w.licence = n.licence
                group by n.licence;
                """.formatted(
                        Question.day(before.first()),
                        Question.day(before.last()),
                        Question.day(week.first()),
                        Question.day(week.last()),
                        Question.day(span.first()),
                        Question.day(span.last())));
        boolean oneWeek = isOneWeek(span);
        Map<String, Map<String, Part>> parts = new TreeMap<>(by.naturalOrder());
        List<String> withNeed = new ArrayList<>();
        duck.list("""
                with shop as (
                    select unnest(dims) as dim, * exclude (dims) from judged
                )
                , shops as (
                    select dim, count(*) as active, count(*) filter (days > 0) as ordering, count(*) filter (before) as before
                        , count(*) filter (%s) as again, count(*) filter (needed) as needing, count(*) filter (anything) as anything
                        , count(*) filter (lim > 0) as limited, count(*) filter (lim > 0 and lim = got) as filled
                    from shop group by dim
                )
                , each as (select unnest(dims) as dim, * exclude (dims) from sold)
                , lines as (
                    select dim, count(*) filter (need > 0) as need_lines, count(*) filter (need > 0 and qty = 0) as out_lines
                        , sum(qty)::bigint as qty, sum(need)::bigint as need, coalesce(sum(limit_qty), 0)::bigint as lim
                    from each group by dim
                )
                , dims as (select dim from shops union select dim from lines union select 'TOTAL')
                select d.dim, coalesce(active, 0) as active, coalesce(ordering, 0) as ordering, coalesce(before, 0) as before
                    , coalesce(again, 0) as again, coalesce(needing, 0) as needing, coalesce(anything, 0) as anything
                    , coalesce(limited, 0) as limited, coalesce(filled, 0) as filled, coalesce(need_lines, 0) as need_lines
                    , coalesce(out_lines, 0) as out_lines, coalesce(qty, 0) as qty, coalesce(need, 0) as need, coalesce(lim, 0) as lim
                from dims d left join shops s on s.dim = d.dim left join lines l on l.dim = d.dim
                """.formatted(oneWeek ? "days > 0 and last_week" : "days > 1"), row -> {
            long ordering = row.getLong("ordering");
            long active = row.getLong("active");
            long before3 = row.getLong("before");
            long quantity = row.getLong("qty");
            parts.put(
                    row.getString("dim"),
                    Map.of(
                            "distribution", new Part(ordering, active),
                            "movement", new Part(ordering, before3),
                            "repurchase", new Part(row.getLong("again"), ordering),
                            "stockout", new Part(row.getLong("out_lines"), row.getLong("need_lines")),
                            "demand", new Part(row.getLong("needing"), before3),
                            "order-rate", new Part(row.getLong("anything"), active),
                            "limit-fill", new Part(quantity, row.getLong("lim")),
                            "limit-fill-shops", new Part(row.getLong("filled"), row.getLong("limited")),
                            "need-fill", new Part(quantity, row.getLong("need"))));
            if (active > 0 || row.getLong("need") + row.getLong("lim") > 0) {
                withNeed.add(row.getString("dim"));
            }
            return row;
        });
        parts.keySet().removeIf(dimension -> !dimension.equals(Dimension.TOTAL) && !withNeed.contains(dimension));
        if (withNeed.contains(Dimension.TOTAL)) {
            parts.put("SOMETHING", Map.of());
        }
        return parts;
    }
}

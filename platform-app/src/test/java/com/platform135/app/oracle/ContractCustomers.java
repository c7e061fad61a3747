package com.platform135.app.oracle;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The reports about who the customers are and what each of them bought. */
final class ContractCustomers {

    private final Duck duck;
    private final Population population;

    ContractCustomers(Duck duck, Population population) {
        this.duck = duck;
        this.population = population;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static String rate(long part, long whole) {
        return Exact.text(Exact.ratio(part, whole), 4);
    }

    // 一览.

    String customerCensus(Question question) {
        population.prepare(question, question.span(), question.by());
        Dimension by2 = Dimension.of(question.parameters().getOrDefault("by2", "none"));
        duck.run("create or replace temp table first_dims as select licence, dims from n");
        population.prepare(question, question.span(), by2);
        TreeMap<String, TreeMap<String, Long>> cells =
                new TreeMap<>(question.by().naturalOrder());
        duck.list(
                """
                with pair as (select unnest(f.dims) as one, n.dims from n join first_dims f on f.licence = n.licence)
                , each as (select one, unnest(dims) as two from pair)
                select one, two, count(*) as shops from each group by all
                """,
                row -> cells.computeIfAbsent(row.getString("one"), d -> new TreeMap<>(by2.naturalOrder()))
                        .put(row.getString("two"), row.getLong("shops")));
        long all = cells.computeIfAbsent(Dimension.TOTAL, d -> new TreeMap<>(by2.naturalOrder()))
                .computeIfAbsent(Dimension.TOTAL, d -> 0L);
        CsvText csv = new CsvText().row(List.of("dimension", "second", "shops", "share"));
        cells.forEach((one, row) ->
                row.forEach((two, shops) -> csv.row(List.of(one, two, "" + shops, rate(shops, all)))));
        return csv.toString();
    }

    // 客户集销售.

    private void quantitiesOf(Question question, Span span, String table) {
        duck.run("""
                create or replace temp table %s as
                select c.licence, sum(c.qty)::bigint as qty
                from credited c join scope s on s.manager = %s
                where c.order_date between %s and %s and c.spec_code in (select spec_code from chosen)
                group by c.licence
                """.formatted(
                        table,
                        question.current() ? "c.manager_now" : "c.manager_then",
                        Question.day(span.first()),
                        Question.day(span.last())));
    }

    String customerSetSales(Question question) {
        population.prepare(question, question.span(), Dimension.NONE);
        quantitiesOf(question, question.span().lastYear(), "year_before");
        quantitiesOf(question, question.span().previous(), "period_before");
        CsvText csv = new CsvText()
                .row(List.of(
                        ("licence_no,name,format,market_type,scale,tier,order_days,spec_count,qty,amount,avg_price,case_value,"
                                        + "class1_share,qty_yoy,qty_mom,share")
                                .split(",")));
        duck.list("""
                with bought_days as (
                    select licence, count(distinct order_date) as days, count(distinct spec_code) as specs
                    from wanted where qty > 0 group by licence
                )
                , sums as (
                    select s.licence, sum(s.qty)::bigint as qty, sum(s.amount) as amount, sum(s.need + coalesce(s.limit_qty, 0)) as any_line
                        , coalesce(sum(s.qty) filter (p.price_class = 1), 0)::bigint as first_class
                    from sold s join spec p on p.code = s.spec_code group by s.licence
                )
                select m.*, coalesce(b.days, 0) as days, coalesce(b.specs, 0) as specs, coalesce(s.qty, 0) as qty
                    , coalesce(s.amount, 0)::decimal(20, 2) as amount, coalesce(s.first_class, 0) as first_class
                    , coalesce(y.qty, 0) as qty_then, coalesce(p.qty, 0) as qty_before, sum(coalesce(s.qty, 0)) over ()::bigint as all_qty
                from mine m
                left join bought_days b on b.licence = m.licence
                left join sums s on s.licence = m.licence
                left join year_before y on y.licence = m.licence
                left join period_before p on p.licence = m.licence
                where m.active or s.any_line > 0
                order by m.licence
                """, row -> csv.row(salesRow(row)));
        return csv.toString();
    }

    private static List<String> salesRow(ResultSet row) throws SQLException {
        long quantity = row.getLong("qty");
        BigDecimal amount = row.getBigDecimal("amount");
        BigDecimal cartons = BigDecimal.valueOf(quantity);
        return List.of(
                text(row, "licence"),
                text(row, "name"),
                text(row, "format"),
                text(row, "market_type"),
                text(row, "scale"),
                text(row, "tier"),
                text(row, "days"),
                text(row, "specs"),
                "" + quantity,
                amount.toPlainString(),
                Exact.text(Exact.ratio(amount, cartons), 2),
                Exact.text(Exact.ratio(amount.multiply(BigDecimal.valueOf(250)), cartons), 2),
                rate(row.getLong("first_class"), quantity),
                rate(quantity - row.getLong("qty_then"), row.getLong("qty_then")),
                rate(quantity - row.getLong("qty_before"), row.getLong("qty_before")),
                rate(quantity, row.getLong("all_qty")));
    }
}

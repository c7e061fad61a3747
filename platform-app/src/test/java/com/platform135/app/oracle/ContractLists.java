package com.platform135.app.oracle;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The reports with a row a shop, an order line or a customer type. */
final class ContractLists {

    private final Duck duck;
    private final Population population;
    private final LocalDate today;

    ContractLists(Duck duck, Population population, LocalDate today) {
        this.duck = duck;
        this.population = population;
        this.today = today;
    }

    private static CsvText csv(String header) {
        return new CsvText().row(List.of(header.split(",")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static String rate(long part, long whole) {
        return Exact.text(Exact.ratio(part, whole), 4);
    }

    // 订货次数.

    /** {@code often}: the shops of N(P) with their order days, possible days and quantity. */
    private void countDays(Question question) {
        population.prepare(question, question.span(), Dimension.NONE);
        duck.run("""
                create or replace temp table often as
                with ordered as (
                    select licence, count(distinct order_date) as days, min(order_date) as first_on, max(order_date) as last_on
                    from wanted where qty > 0 group by licence
                )
                , sum_of as (select licence, sum(qty)::bigint as qty from sold group by licence)
                , calendar as (
                    select n.licence, r.opened_on, r.closed_on, d.day::date as day
                    from n join retailer r on r.licence = n.licence, range(%1$s, %2$s + interval 1 day, interval 1 day) d(day)
                )
                , possible as (
                    select c.licence, count(*) as days
                    from calendar c
                    asof join facts f on f.licence = c.licence and f.from_date <= c.day
                    where c.opened_on <= c.day and (c.closed_on is null or c.closed_on > c.day)
                      and f.status = 'ACTIVE' and f.order_weekday = isodow(c.day)
                    group by c.licence
                )
                select n.licence, n.name, coalesce(o.days, 0) as order_days, coalesce(p.days, 0) as possible_days, o.first_on, o.last_on
                    , date_diff('day', o.last_on, %3$s) as days_since, coalesce(s.qty, 0) as qty
                from n
                left join ordered o on o.licence = n.licence
                left join possible p on p.licence = n.licence
                left join sum_of s on s.licence = n.licence;
                """.formatted(
                        Question.day(question.span().first()),
                        Question.day(question.span().last()),
                        Question.day(today)));
    }

    String orderFrequency(Question question) {
        countDays(question);
        CsvText csv =
                csv("licence_no,name,order_days,possible_days,frequency,first_on,last_on,days_since,qty,qty_per_order");
        duck.list(
                "select * from often order by licence",
                row -> csv.row(List.of(
                        text(row, "licence"),
                        text(row, "name"),
                        text(row, "order_days"),
                        text(row, "possible_days"),
                        rate(row.getLong("order_days"), row.getLong("possible_days")),
                        text(row, "first_on"),
                        text(row, "last_on"),
                        text(row, "days_since"),
                        text(row, "qty"),
                        Exact.text(Exact.ratio(row.getLong("qty"), row.getLong("order_days")), 2))));
        return csv.toString();
    }

    String orderFrequencyBands(Question question) {
        countDays(question);
        long all = duck.count("select count(*) from often");
        CsvText csv = csv("band,shops,share");
        for (int band = 0; band <= 4; band++) {
            long shops = duck.count("select count(*) from often where least(order_days, 4) = " + band);
            csv.row(List.of(band == 4 ? "4+" : "" + band, "" + shops, rate(shops, all)));
        }
        return csv.toString();
    }

    // 供需.

    String supplyDemand(Question question) {
        population.prepare(question, question.span(), Dimension.NONE);
        CsvText csv = csv("licence_no,name,need,limit,ordered,fill_rate,limit_rate,gap,gap_specs,zero_specs");
        duck.list(
                """
                with spec as (
                    select licence, spec_code, sum(need)::bigint as need, coalesce(sum(limit_qty), 0)::bigint as lim, sum(qty)::bigint as qty
                    from sold group by all
                )
                , shop as (
                    select licence, sum(need)::bigint as need, sum(lim)::bigint as lim, sum(qty)::bigint as qty
                        , count(*) filter (need > qty) as gaps, count(*) filter (need > 0 and qty = 0) as zeros
                    from spec group by licence
                )
                select m.licence, m.name, coalesce(s.need, 0) as need, coalesce(s.lim, 0) as lim, coalesce(s.qty, 0) as qty
                    , coalesce(s.gaps, 0) as gaps, coalesce(s.zeros, 0) as zeros
                from mine m left join shop s on s.licence = m.licence
                where m.active or s.need + s.lim > 0
                order by m.licence
                """,
                row -> csv.row(List.of(
                        text(row, "licence"),
                        text(row, "name"),
                        text(row, "need"),
                        text(row, "lim"),
                        text(row, "qty"),
                        rate(row.getLong("qty"), row.getLong("need")),
                        rate(row.getLong("qty"), row.getLong("lim")),
                        "" + (row.getLong("need") - row.getLong("qty")),
                        text(row, "gaps"),
                        text(row, "zeros"))));
        return csv.toString();
    }

    String specSupply(Question question) {
        population.prepare(question, question.span(), Dimension.NONE);
        CsvText csv = csv("licence_no,name,order_no,order_date,need,limit,ordered,fill_rate");
        duck.list(
                """
                select s.licence, r.name, s.order_no, s.order_date, s.need, s.limit_qty, s.qty
                from sold s join retailer r on r.licence = s.licence
                order by s.licence, s.order_date, s.order_no
                """,
                row -> csv.row(List.of(
                        text(row, "licence"),
                        text(row, "name"),
                        text(row, "order_no"),
                        text(row, "order_date"),
                        text(row, "need"),
                        text(row, "limit_qty"),
                        text(row, "qty"),
                        rate(row.getLong("qty"), row.getLong("need")))));
        return csv.toString();
    }

    // 结构.

    private static final class Sales {
        long quantity;
        BigDecimal amount = BigDecimal.ZERO;
    }

    String typeStructure(Question question) {
        population.prepare(question, question.span(), Dimension.NONE);
        Map<String, Map<String, Sales>> types = new TreeMap<>(Dimension.CUSTOMER_TYPE.naturalOrder());
        duck.list("""
                select coalesce(s.customer_type, '') as type, p.price_class, sum(s.qty)::bigint as qty, sum(s.amount) as amount
                from sold s join spec p on p.code = s.spec_code
                where s.qty > 0
                group by all
                """, row -> {
            for (String type : List.of(text(row, "type"), Dimension.TOTAL)) {
                for (String kind : List.of(text(row, "price_class"), Dimension.TOTAL)) {
                    add(types, type, kind, row.getLong("qty"), row.getBigDecimal("amount"));
                }
            }
            return row;
        });
        add(types, Dimension.TOTAL, Dimension.TOTAL, 0, BigDecimal.ZERO);
        CsvText csv = csv("customer_type,price_class,qty,amount,share,case_value");
        types.forEach((type, kinds) -> kinds.forEach((kind, sales) -> {
            if (type.equals(Dimension.TOTAL) || !kind.equals(Dimension.TOTAL)) {
                csv.row(structureRow(type, kind, sales, kinds.get(Dimension.TOTAL)));
            }
        }));
        return csv.toString();
    }

    private static void add(
            Map<String, Map<String, Sales>> types, String type, String kind, long quantity, BigDecimal amount) {
        Sales sales = types.computeIfAbsent(type, t -> new TreeMap<>(Comparator.naturalOrder()))
                .computeIfAbsent(kind, k -> new Sales());
        sales.quantity += quantity;
        sales.amount = sales.amount.add(amount);
    }

    private static List<String> structureRow(String type, String kind, Sales sales, @Nullable Sales ofType) {
        return List.of(
                type,
                kind,
                "" + sales.quantity,
                sales.amount.setScale(2).toPlainString(),
                ofType == null ? "" : rate(sales.quantity, ofType.quantity),
                Exact.text(
                        Exact.ratio(sales.amount.multiply(BigDecimal.valueOf(250)), BigDecimal.valueOf(sales.quantity)),
                        2));
    }
}

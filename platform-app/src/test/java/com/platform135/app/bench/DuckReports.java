package com.platform135.app.bench;

import java.time.YearMonth;
import java.util.Map;

/** Reports of the analysis as questions to DuckDB, over one month or six, for the whole city. */
final class DuckReports {

    private DuckReports() {}

    /** By name of the question, its SQL on the tables of {@link DuckLines}. */
    static Map<String, String> sql(YearMonth month) {
        String from = "date '" + month.atDay(1) + "'";
        String to = "date '" + month.atEndOfMonth() + "'";
        String half = "date '" + month.minusMonths(5).atDay(1) + "'";
        String threeBefore = "date '" + month.minusMonths(3).atDay(1) + "'";
        String n = """
                with facts_then as (
                    select shop, arg_max(format, from_date) as format, arg_max(status, from_date) as status
                    from facts where from_date <= %1$s group by shop
                )
                , n as (
                    select shop.shop, licence_no, format from shop join facts_then using (shop)
                    where status = 'ACTIVE' and opened <= %1$s and (closed is null or closed > %1$s)
                )
                """.formatted(to);
        String days = """
                , ordered as (
                    select n.shop, licence_no, count(distinct day) filter (qty > 0) as days, min(day) filter (qty > 0) as first
                         , max(day) filter (qty > 0) as last, sum(qty) as qty
                    from n left join line on line.shop = n.shop and day between %s and %s
                    group by n.shop, licence_no
                )
                """.formatted(from, to);
        String rates = """
                , now as (
                    select n.shop, count(distinct day) filter (qty > 0) as days, count(*) filter (need > 0) as needs
                         , count(*) filter (need > 0 and qty = 0) as outs
                    from n join line on line.shop = n.shop and day between %1$s and %2$s group by n.shop
                )
                , before as (
                    select distinct n.shop from n join line on line.shop = n.shop
                    and day >= %3$s and day < %1$s and qty > 0
                )
                select (select count(*) from n) as n, count(*) filter (days > 0) as b, count(*) filter (days > 1) as again
                     , (select count(*) from before) as moved, sum(needs) as needs, sum(outs) as outs from now
                """;
        return Map.of(
                "order-frequency", n + days + "select * from ordered order by licence_no",
                "order-frequency-bands",
                        n + days + "select least(days, 4) as band, count(*) from ordered group by band order by band",
                "four-rates, 6 months",
                        n
                                + rates.formatted(
                                        half,
                                        to,
                                        "date '" + month.minusMonths(8).atDay(1) + "'"),
                "four-rates by branch", n + rates.formatted(from, to, threeBefore),
                "customer-census", n + "select format, count(*) from n group by format",
                "supply-demand", n + """
                        , spec_sums as (
                            select shop, spec, sum(need) as need, sum(lim) as lim, sum(qty) as qty from line
                            where day between %s and %s group by shop, spec
                        )
                        select licence_no, sum(need), sum(lim), sum(qty), count(*) filter (need > qty), count(*) filter (need > 0 and qty = 0)
                        from n join spec_sums using (shop) group by licence_no order by licence_no
                        """.formatted(from, to),
                "customer-set-sales", n + """
                        select licence_no, count(distinct day) filter (qty > 0), count(distinct spec) filter (qty > 0), sum(qty)
                             , sum(qty::bigint * fen)
                        from n join line on line.shop = n.shop and day between %s and %s group by licence_no order by licence_no
                        """.formatted(from, to),
                "type-structure", n + """
                        select format, spec, sum(qty), sum(qty::bigint * fen) from n join line on line.shop = n.shop
                        and day between %s and %s group by format, spec
                        """.formatted(from, to));
    }
}

package com.platform135.app.oracle;

import static com.platform135.app.oracle.Duck.quoted;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The reports of the data contract, computed anew from the import files by DuckDB: slow, plain and without a line of the
 * application. Questions are the parameters of the report's address; answers are its CSV text.
 */
final class ContractOracle implements AutoCloseable {

    /** Which units, or which manager, a caller sees; both empty: everything. */
    record Caller(Set<String> orgs, @Nullable String manager) {
        static final Caller EVERYTHING = new Caller(Set.of(), null);
    }

    private static final String DERIVED = """
            create or replace table closure as
            with recursive up(ancestor, descendant) as (
                select code, code from org
                union all
                select o.parent_code, up.descendant from up join org o on o.code = up.ancestor where o.parent_code is not null
            )
            select * from up;
            create or replace table now as
            select licence, manager from assignment where from_date <= %1$s
            qualify row_number() over (partition by licence order by from_date desc) = 1;
            create or replace table credited as
            select l.*, l.qty * l.price as amount, a.manager as manager_then, now.manager as manager_now
            from line l
            asof left join assignment a on a.licence = l.licence and a.from_date <= l.order_date
            left join now on now.licence = l.licence;
            """;

    private final Duck duck = new Duck();
    private final ImportedState state = new ImportedState(duck);
    private final LocalDate today;

    private ContractOracle(List<ImportFile> files, LocalDate today) {
        this.today = today;
        files.forEach(state::load);
        duck.run(DERIVED.formatted(Question.day(today)));
    }

    /** @param today decides the attribution {@code current} */
    static ContractOracle after(List<ImportFile> files, LocalDate today) {
        return new ContractOracle(files, today);
    }

    ImportedState state() {
        return state;
    }

    /** The whole answer of {@code /api/v1/reports/{report}.csv}, lines ended by a line feed. */
    String csv(String report, Map<String, String> parameters, Caller caller) {
        Question question = new Question(parameters, caller);
        choose(question);
        return switch (report) {
            case "distribution-rate" -> distributionRate(question);
            case "distribution-shops" -> distributionShops(question);
            case "category-sales" -> categorySales(question);
            case "order-frequency" -> lists().orderFrequency(question);
            case "order-frequency-bands" -> lists().orderFrequencyBands(question);
            case "four-rates" -> new ContractRates(duck, this::population).fourRates(question);
            case "supply-demand" -> lists().supplyDemand(question);
            case "spec-supply" -> lists().specSupply(question);
            case "type-structure" -> lists().typeStructure(question);
            case "customer-census" -> customers().customerCensus(question);
            case "customer-set-sales" -> customers().customerSetSales(question);
            case "operating-summary" -> new ContractSummary(duck, this::population).operatingSummary(question);
            default -> throw new IllegalArgumentException(report);
        };
    }

    private ContractCustomers customers() {
        return new ContractCustomers(duck, this::population);
    }

    private ContractLists lists() {
        return new ContractLists(duck, this::population, today);
    }

    String csv(String report, Map<String, String> parameters) {
        return csv(report, parameters, Caller.EVERYTHING);
    }

    // Scope and specs: once a question.

    private void choose(Question question) {
        duck.run("create or replace temp table scope as " + scope(question));
        String specs = question.parameters().containsKey("brandSet")
                ? "select spec_code from member where set_name = "
                        + quoted(question.parameters().get("brandSet"))
                : question.parameters().containsKey("specs")
                        ? "select code from spec where code in "
                                + Question.texts(question.parameters().get("specs"))
                        : "select code from spec";
        duck.run("create or replace temp table chosen (spec_code) as " + specs);
    }

    /** Every manager in scope with the unit below the scope's root that the manager belongs to, for {@code by=org}. */
    private String scope(Question question) {
        String manager =
                question.parameters().getOrDefault("manager", question.caller().manager());
        String org = question.parameters().get("org");
        if (manager != null && org == null) {
            return "select username as manager, org_code as unit from staff where username = " + quoted(manager);
        }
        String roots = org != null
                ? "code in " + Question.texts(org)
                : question.caller().orgs().isEmpty()
                        ? "parent_code is null"
                        : "code in "
                                + Question.texts(
                                        String.join(",", question.caller().orgs()));
        return """
               select s.username as manager, coalesce(min(child.code), any_value(root.code)) as unit
               from org root
               join closure c on c.ancestor = root.code
               join staff s on s.org_code = c.descendant
               left join (org child join closure below on below.ancestor = child.code)
                 on child.parent_code = root.code and below.descendant = s.org_code
               where root.%s
               group by s.username
               """.formatted(roots);
    }

    // Figures of one period.

    private SortedMap<String, Figures> figures(Question question, Span span, Dimension by) {
        population(question, span, by);
        SortedMap<String, Figures> result = new TreeMap<>(by.naturalOrder());
        result.put(Dimension.TOTAL, new Figures());
        count(result);
        sum(result);
        result.entrySet()
                .removeIf(
                        e -> !e.getKey().equals(Dimension.TOTAL) && e.getValue().active == 0 && !e.getValue().hasLines);
        return result;
    }

    /**
     * {@code mine}: the retailers of the scope; {@code n}: N(P) with the dimensions each retailer counts in; {@code sold}: the lines of P
     * credited to the scope; {@code wanted}: the lines of P whosever they are; {@code bought}: what was ordered of them.
     */
    private void population(Question question, Span span, Dimension by) {
        LocalDate heldOn = question.current() ? today : span.last();
        duck.run("""
                create or replace temp table f_day as
                select * from facts where from_date <= %1$s
                qualify row_number() over (partition by licence order by from_date desc) = 1;
                create or replace temp table mine as
                with held as (
                    select licence, manager from assignment where from_date <= %2$s
                    qualify row_number() over (partition by licence order by from_date desc) = 1
                )
                select r.licence, r.name, s.manager, list_distinct([coalesce(%3$s, ''), 'TOTAL']) as dims
                    , f.format, f.market_type, f.scale, f.tier
                    , coalesce((r.closed_on is null or r.closed_on > %1$s) and f.status = 'ACTIVE', false) as active
                from retailer r
                left join f_day f on f.licence = r.licence
                join held h on h.licence = r.licence
                join scope s on s.manager = h.manager
                where r.opened_on <= %1$s and %4$s;
                create or replace temp table n as select * from mine where active;
                create or replace temp table sold as
                select c.order_no, c.licence, c.order_date, c.spec_code, c.need, c.limit_qty, c.qty, c.amount
                    , f.market_type || f.format || f.scale::text as customer_type, list_distinct([coalesce(%3$s, ''), 'TOTAL']) as dims
                from credited c
                join scope s on s.manager = %5$s
                left join f_day f on f.licence = c.licence
                where c.order_date between %6$s and %1$s and c.spec_code in (select spec_code from chosen) and %4$s;
                create or replace temp table wanted as
                select licence, order_date, spec_code, need, limit_qty, qty
                from line
                where order_date between %6$s and %1$s and spec_code in (select spec_code from chosen);
                create or replace temp table bought as
                select licence, spec_code, max(order_date) as last_on from wanted where qty > 0 group by all;
                """.formatted(
                        Question.day(span.last()),
                        Question.day(heldOn),
                        by.sql(),
                        question.filter(),
                        question.current() ? "c.manager_now" : "c.manager_then",
                        Question.day(span.first())));
    }

    private void count(Map<String, Figures> into) {
        duck.list("select unnest(dims) as dim, count(*) from n group by dim", row -> {
            of(into, row.getString(1)).active = row.getLong(2);
            return row;
        });
        duck.list("""
                select unnest(n.dims) as dim, b.spec_code, count(*)
                from n join bought b on b.licence = n.licence
                group by dim, b.spec_code
                """, row -> of(into, row.getString(1)).spec(row.getString(2)).ordering = row.getLong(3));
        duck.list("""
                with shop as (
                    select n.licence, any_value(n.dims) as dims, count(*) as specs
                    from n join bought b on b.licence = n.licence
                    group by n.licence
                )
                select unnest(dims) as dim, count(*), count(*) filter (specs = (select count(*) from chosen))
                from shop group by dim
                """, row -> {
            Figures figures = of(into, row.getString(1));
            figures.orderingAny = row.getLong(2);
            figures.orderingAll = row.getLong(3);
            return row;
        });
    }

    private void sum(Map<String, Figures> into) {
        duck.list("""
                with each as (select unnest(dims) as dim, spec_code, qty, amount from sold)
                select dim, spec_code, sum(qty)::bigint, sum(amount) from each group by dim, spec_code
                """, row -> {
            Figures figures = of(into, row.getString(1));
            Figures.OfSpec spec = figures.spec(row.getString(2));
            spec.quantity = row.getLong(3);
            spec.amount = row.getBigDecimal(4);
            figures.quantity += spec.quantity;
            figures.amount = figures.amount.add(spec.amount);
            return row;
        });
        duck.list("""
                with each as (select unnest(dims) as dim, licence, order_date, qty from sold)
                select dim, count(distinct (licence, order_date)) filter (qty > 0) from each group by dim
                """, row -> {
            Figures figures = of(into, row.getString(1));
            figures.hasLines = true;
            figures.orderDays = row.getLong(2);
            return row;
        });
    }

    private static Figures of(Map<String, Figures> figures, String dimension) {
        return figures.computeIfAbsent(dimension, d -> new Figures());
    }

    // Reports.

    /** A row dimension with its own period and what it is compared with. */
    private record Row(String dimension, Span span, Figures now, Figures previous, Figures lastYear) {}

    private List<Row> rows(Question question, boolean withLastYear) {
        List<Row> rows = new ArrayList<>();
        if (question.by() == Dimension.MONTH) {
            for (Span month : question.span().byMonth()) {
                Row row = rows(question, month, Dimension.NONE, withLastYear).get(0);
                if (row.now.active > 0 || row.now.hasLines) {
                    String label = YearMonth.from(month.first()).toString();
                    rows.add(new Row(label, month, row.now, row.previous, row.lastYear));
                }
            }
        }
        Dimension by = question.by() == Dimension.MONTH ? Dimension.NONE : question.by();
        rows.addAll(rows(question, question.span(), by, withLastYear));
        return rows;
    }

    private List<Row> rows(Question question, Span span, Dimension by, boolean withLastYear) {
        Map<String, Figures> previous = figures(question, span.previous(), by);
        Map<String, Figures> lastYear = withLastYear ? figures(question, span.lastYear(), by) : Map.of();
        List<Row> rows = new ArrayList<>();
        figures(question, span, by)
                .forEach((dimension, now) -> rows.add(new Row(
                        dimension,
                        span,
                        now,
                        previous.getOrDefault(dimension, new Figures()),
                        lastYear.getOrDefault(dimension, new Figures()))));
        return rows;
    }

    private String distributionRate(Question question) {
        CsvText csv = new CsvText()
                .row(List.of(
                        ("dimension,spec_code,spec_name,active,ordering,rate,target,gap,needed,prev_rate,rate_change,qty,"
                                        + "amount,qty_per_shop")
                                .split(",")));
        Map<String, String> names = new TreeMap<>();
        duck.list(
                "select s.code, s.name from spec s join chosen c on c.spec_code = s.code",
                row -> names.put(row.getString(1), row.getString(2)));
        for (Row row : rows(question, false)) {
            Map<String, BigDecimal> targets = targets(question, row.span().last());
            names.forEach((code, name) -> {
                Figures.OfSpec now = row.now().spec(code);
                Exact before = Exact.ratio(row.previous().spec(code).ordering, row.previous().active);
                csv.row(distributionRow(
                        row, code, name, now.ordering, before, targets.get(code), now.quantity, now.amount));
            });
            Set<BigDecimal> agreed = new TreeSet<>(targets.values());
            BigDecimal target = agreed.size() == 1 ? agreed.iterator().next() : null;
            Exact beforeAny = Exact.ratio(row.previous().orderingAny, row.previous().active);
            Exact beforeAll = Exact.ratio(row.previous().orderingAll, row.previous().active);
            Figures now = row.now();
            csv.row(distributionRow(row, "ANY", "", now.orderingAny, beforeAny, target, now.quantity, now.amount));
            csv.row(distributionRow(row, "ALL", "", now.orderingAll, beforeAll, target, now.quantity, now.amount));
        }
        return csv.toString();
    }

    /** The targets valid on the day, by spec code; without a brand set there are none. */
    private Map<String, BigDecimal> targets(Question question, LocalDate day) {
        Map<String, BigDecimal> targets = new TreeMap<>();
        if (question.parameters().containsKey("brandSet")) {
            duck.list(
                    """
                    select spec_code, target from member
                    where set_name = %s and target is not null
                      and coalesce(from_date <= %2$s, true) and coalesce(to_date >= %2$s, true)
                    """.formatted(quoted(question.parameters().get("brandSet")), Question.day(day)),
                    row -> targets.put(row.getString(1), row.getBigDecimal(2)));
        }
        return targets;
    }

    private static List<String> distributionRow(
            Row row,
            String code,
            String name,
            long ordering,
            @Nullable Exact before,
            @Nullable BigDecimal target,
            long quantity,
            BigDecimal amount) {
        long active = row.now().active;
        Exact rate = Exact.ratio(ordering, active);
        return List.of(
                row.dimension(),
                code,
                name,
                "" + active,
                "" + ordering,
                Exact.text(rate, 4),
                target == null
                        ? ""
                        : target.setScale(4, RoundingMode.UNNECESSARY).toPlainString(),
                target == null ? "" : Exact.text(Exact.difference(rate, Exact.of(target)), 4),
                target == null ? "" : needed(target, active, ordering),
                Exact.text(before, 4),
                Exact.text(Exact.difference(rate, before), 4),
                "" + quantity,
                amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
                Exact.text(Exact.ratio(quantity, ordering), 2));
    }

    private static String needed(BigDecimal target, long active, long ordering) {
        long goal = target.multiply(BigDecimal.valueOf(active))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return "" + Math.max(0, goal - ordering);
    }

    private String categorySales(Question question) {
        CsvText csv = new CsvText()
                .row(List.of(
                        ("dimension,active,ordering,rate,order_days,qty,qty_share,amount,avg_price,case_value,qty_per_shop,"
                                        + "qty_yoy,qty_mom")
                                .split(",")));
        List<Row> rows = rows(question, true);
        long total = rows.get(rows.size() - 1).now().quantity;
        for (Row row : rows) {
            Figures now = row.now();
            csv.row(List.of(
                    row.dimension(),
                    "" + now.active,
                    "" + now.orderingAny,
                    Exact.text(Exact.ratio(now.orderingAny, now.active), 4),
                    "" + now.orderDays,
                    "" + now.quantity,
                    Exact.text(Exact.ratio(now.quantity, total), 4),
                    now.amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
                    Exact.text(Exact.ratio(now.amount, BigDecimal.valueOf(now.quantity)), 2),
                    Exact.text(
                            Exact.ratio(now.amount.multiply(BigDecimal.valueOf(250)), BigDecimal.valueOf(now.quantity)),
                            2),
                    Exact.text(Exact.ratio(now.quantity, now.orderingAny), 2),
                    growth(now.quantity, row.lastYear().quantity),
                    growth(now.quantity, row.previous().quantity)));
        }
        return csv.toString();
    }

    private static String growth(long now, long then) {
        return Exact.text(Exact.ratio(now - then, then), 4);
    }

    private String distributionShops(Question question) {
        population(question, question.span(), Dimension.NONE);
        CsvText csv = new CsvText().row(List.of("licence_no", "name", "manager", "carried", "last_order_on", "qty"));
        duck.list(
                """
                with quantity as (select licence, sum(qty)::bigint as qty from sold group by licence)
                select n.licence, n.name, n.manager, max(b.last_on)::text, coalesce(any_value(q.qty), 0)
                from n
                left join bought b on b.licence = n.licence
                left join quantity q on q.licence = n.licence
                group by n.licence, n.name, n.manager
                order by n.licence
                """,
                row -> csv.row(List.of(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        "" + (row.getString(4) != null),
                        Objects.requireNonNullElse(row.getString(4), ""),
                        row.getString(5))));
        return csv.toString();
    }

    @Override
    public void close() {
        duck.close();
    }
}

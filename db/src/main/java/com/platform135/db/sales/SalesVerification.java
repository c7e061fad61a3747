package com.platform135.db.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.SqlFile;
import com.platform135.db.calendar.Period;
import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;

/**
 * Answers questions from the order lines by plain SQL, the slow and obvious way, and compares with the store: an operator's check, and what
 * the tests measure the store by. Shares no code with the store.
 */
public final class SalesVerification {

    private static final String COUNTS = sql("verify-counts.sql");
    private static final String SUMS = sql("verify-sums.sql");
    private static final String RETAILERS = sql("verify-retailers.sql");
    private static final String MEMBERS = sql("verify-members.sql");
    private static final String VISIT = sql("verify-visit.sql");
    private static final String SPECS = SqlFile.read(SalesVerification.class, "directory-specs.sql");

    private static final String FORMATS = "ZBSNYFQ";

    /** Every fact dimension's codes in their natural order; the empty code, for retailers without the fact, comes last. */
    private static final Map<Dimension, List<String>> NATURAL_ORDER = Map.of(
            Dimension.FORMAT, List.of("Z", "B", "S", "N", "Y", "F", "Q"),
            Dimension.MARKET_TYPE, List.of("C", "X"),
            Dimension.AREA_TYPE, List.of("URBAN", "COUNTY", "TOWN", "VILLAGE"),
            Dimension.SCALE, List.of("1", "2", "3"),
            Dimension.TIER,
                    IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList(),
            Dimension.VISIT_CLASS, List.of("A", "B", "C", "D"),
            Dimension.TERMINAL, List.of("ORDINARY", "MODERN", "FRANCHISE"),
            Dimension.CUSTOMER_TYPE,
                    Stream.of("C", "X")
                            .flatMap(market -> FORMATS.chars()
                                    .mapToObj(format -> market + (char) format)
                                    .flatMap(type -> Stream.of(type + 1, type + 2, type + 3)))
                            .toList());

    private final JdbcClient jdbc;
    private final SalesStore store;

    public SalesVerification(JdbcClient jdbc, SalesStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** What the store and the lines give for a question, where they differ; empty where they agree. */
    public List<String> differences(SalesQuestion question) {
        List<String> differences = new ArrayList<>();
        SalesAnswer answer = store.answer(question);
        SalesAnswer expected = answer(question, answer.asOf());
        if (!answer.equals(expected)) {
            differences.add(question + "\n  store: " + answer + "\n  lines: " + expected);
        }
        compare(question, store.retailers(question), retailers(question), differences);
        compare(question, store.read(snapshot -> snapshot.members(question)), members(question), differences);
        compare(question, visit(question), expectedVisit(question), differences);
        return differences;
    }

    private static <T> void compare(
            SalesQuestion question, List<T> ofStore, List<T> ofLines, List<String> differences) {
        if (!ofStore.equals(ofLines)) {
            differences.add(question + "\n  store: " + ofStore + "\n  lines: " + ofLines);
        }
    }

    /** The question answered from the lines. */
    SalesAnswer answer(SalesQuestion question, SalesAsOf asOf) {
        List<SalesGroup> total = groups(question.withDimension(Dimension.NONE));
        List<SalesGroup> groups = switch (question.by()) {
            case NONE -> List.of();
            case MONTH -> byMonth(question);
            default -> groups(question);
        };
        return new SalesAnswer(asOf, groups, total.isEmpty() ? nobody(question) : total.get(0));
    }

    private List<SalesGroup> byMonth(SalesQuestion question) {
        List<SalesGroup> groups = new ArrayList<>();
        for (YearMonth month : question.period().months()) {
            LocalDate from = Stream.of(month.atDay(1), question.period().start())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate to = Stream.of(month.atEndOfMonth(), question.period().lastDay())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            groups(question.withDimension(Dimension.NONE).withPeriod(Period.of(from, to)))
                    .forEach(group -> groups.add(group.withCode(month.toString())));
        }
        return groups;
    }

    private record Counts(
            int active, int ordering, int repeating, int needing, int orderingAll, int limited, int limitFilled) {

        static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts(ResultSet row) throws SQLException {
            this(
                    row.getInt("active"),
                    row.getInt("ordering"),
                    row.getInt("repeating"),
                    row.getInt("needing"),
                    row.getInt("ordering_all"),
                    row.getInt("limited"),
                    row.getInt("limit_filled"));
        }
    }

    private record LineSums(
            long orderDays, long cartons, long fen, long need, long limit, long needLines, long stockoutLines) {

        static final LineSums ZERO = new LineSums(0, 0, 0, 0, 0, 0, 0);

        LineSums(ResultSet row) throws SQLException {
            this(
                    row.getLong("order_days"),
                    row.getLong("cartons"),
                    row.getLong("fen"),
                    row.getLong("need"),
                    row.getLong("limit_sum"),
                    row.getLong("need_lines"),
                    row.getLong("stockout_lines"));
        }
    }

    /** A group's code and one of its specs, or null for the set. */
    private record Cell(String code, @Nullable Integer specId) {}

    private List<SalesGroup> groups(SalesQuestion question) {
        Map<Cell, Counts> counts = new HashMap<>();
        jdbc.sql(COUNTS).params(params(question)).query(row -> {
            counts.put(cell(row), new Counts(row));
        });
        Map<Cell, LineSums> sums = new HashMap<>();
        jdbc.sql(SUMS).params(params(question)).query(row -> {
            sums.put(cell(row), new LineSums(row));
        });
        Map<String, SalesGroup> groups = new TreeMap<>(order(question.by()));
        Stream.concat(counts.keySet().stream(), sums.keySet().stream())
                .map(Cell::code)
                .forEach(code -> groups.put(code, group(question, code, counts, sums)));
        groups.values().removeIf(group -> group.active() == 0 && group.any().equals(SalesFigures.ZERO));
        return List.copyOf(groups.values());
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(row.getString("code"), row.getObject("spec_id", Integer.class));
    }

    private static Comparator<String> order(Dimension dimension) {
        List<String> natural = NATURAL_ORDER.get(dimension);
        return natural == null
                ? Comparator.naturalOrder()
                : Comparator.comparing(code -> code.isEmpty() ? natural.size() : natural.indexOf(code));
    }

    private SalesGroup group(SalesQuestion question, String code, Map<Cell, Counts> counts, Map<Cell, LineSums> sums) {
        Cell set = new Cell(code, null);
        Counts any = counts.getOrDefault(set, Counts.ZERO);
        List<SpecFigures> specs = specs(question).stream()
                .map(id -> new SpecFigures(id, figures(new Cell(code, id), counts, sums)))
                .toList();
        return new SalesGroup(
                code,
                any.active(),
                figures(set, counts, sums),
                any.orderingAll(),
                any.limited(),
                any.limitFilled(),
                specs);
    }

    private SalesGroup nobody(SalesQuestion question) {
        return group(question, SalesGroup.TOTAL, Map.of(), Map.of());
    }

    private List<Integer> specs(SalesQuestion question) {
        if (!question.specs().each()) {
            return List.of();
        }
        return jdbc.sql(SPECS).query(Integer.class).list().stream()
                .filter(id -> question.specs().specIds() == null
                        || question.specs().specIds().contains(id))
                .toList();
    }

    private static SalesFigures figures(Cell cell, Map<Cell, Counts> counts, Map<Cell, LineSums> sums) {
        Counts count = counts.getOrDefault(cell, Counts.ZERO);
        LineSums sum = sums.getOrDefault(cell, LineSums.ZERO);
        return new SalesFigures(
                count.ordering(),
                count.repeating(),
                count.needing(),
                sum.orderDays(),
                sum.cartons(),
                sum.fen(),
                sum.need(),
                sum.limit(),
                sum.needLines(),
                sum.stockoutLines());
    }

    /** The retailers listed from the lines. */
    List<RetailerSales> retailers(SalesQuestion question) {
        return jdbc.sql(RETAILERS)
                .params(params(question.withDimension(Dimension.NONE)))
                .query((row, number) -> new RetailerSales(
                        row.getInt("retailer_id"),
                        row.getInt("staff_id"),
                        row.getBoolean("active"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        row.getInt("order_days"),
                        row.getBoolean("needed"),
                        row.getInt("ordered_specs"),
                        row.getInt("gap_specs"),
                        row.getInt("stockout_specs"),
                        row.getLong("need"),
                        row.getLong("limit_sum"),
                        row.getLong("ordered"),
                        row.getLong("fen"),
                        row.getLong("need_lines"),
                        row.getLong("stockout_lines")))
                .list();
    }

    private List<RetailerMember> members(SalesQuestion question) {
        return jdbc.sql(MEMBERS)
                .params(params(question))
                .query((row, number) -> new RetailerMember(
                        row.getInt("retailer_id"),
                        row.getInt("staff_id"),
                        row.getBoolean("active"),
                        find(RetailerStatus.class, row.getString("status_that_day")),
                        find(RetailFormat.class, row.getString("format")),
                        find(MarketType.class, row.getString("market_type")),
                        find(AreaType.class, row.getString("area_type")),
                        row.getInt("scale"),
                        row.getInt("tier"),
                        find(VisitClass.class, row.getString("visit_class")),
                        find(Terminal.class, row.getString("terminal")),
                        row.getInt("order_weekday"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getInt("possible_days")))
                .list();
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private record SpecOfRetailer(
            int retailerId, int specId, int orderDays, long need, long limit, long ordered, long fen) {}

    /** What the store shows, and that it shows just the members. */
    private List<SpecOfRetailer> visit(SalesQuestion question) {
        return store.read(snapshot -> {
            List<RetailerMember> shown = new ArrayList<>();
            List<SpecOfRetailer> specs = new ArrayList<>();
            snapshot.visit(question, new SalesVisitor() {
                @Override
                public void retailer(RetailerMember member) {
                    shown.add(member);
                }

                @Override
                public void spec(int specId, int orderDays, long need, long limit, long ordered, long fen) {
                    int retailerId = shown.get(shown.size() - 1).retailerId();
                    specs.add(new SpecOfRetailer(retailerId, specId, orderDays, need, limit, ordered, fen));
                }
            });
            if (!shown.equals(snapshot.members(question))) {
                throw new IllegalStateException("Visited others than the members: " + question);
            }
            return specs;
        });
    }

    private List<SpecOfRetailer> expectedVisit(SalesQuestion question) {
        return jdbc.sql(VISIT)
                .params(params(question))
                .query((row, number) -> new SpecOfRetailer(
                        row.getInt("retailer_id"),
                        row.getInt("spec_id"),
                        row.getInt("order_days"),
                        row.getLong("need"),
                        row.getLong("limit_sum"),
                        row.getLong("ordered"),
                        row.getLong("fen")))
                .list();
    }

    /** Sets go as array literals, null for those that ask nothing. */
    private static Map<String, @Nullable Object> params(SalesQuestion question) {
        RetailerFilter filter = question.filter();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("roots", array(question.scope().organisationIds()));
        params.put("manager", question.scope().managerId());
        params.put("from", question.period().start());
        params.put("to", question.period().endExclusive());
        params.put("population", question.population());
        params.put("today", question.today());
        params.put("current", question.attribution() == Attribution.CURRENT);
        params.put("by", question.by().key());
        params.put("specs", nullable(question.specs().specIds()));
        params.put("formats", unlessEmpty(filter.formats()));
        params.put("marketTypes", unlessEmpty(filter.marketTypes()));
        params.put("areaTypes", unlessEmpty(filter.areaTypes()));
        params.put("scales", unlessEmpty(filter.scales()));
        params.put("tierFrom", filter.tierFrom());
        params.put("tierTo", filter.tierTo());
        params.put("visitClasses", unlessEmpty(filter.visitClasses()));
        params.put("terminals", unlessEmpty(filter.terminals()));
        params.put("orderWeekdays", unlessEmpty(filter.orderWeekdays()));
        params.put("retailers", nullable(filter.retailerIds()));
        return params;
    }

    private static @Nullable String unlessEmpty(Collection<?> values) {
        return values.isEmpty() ? null : array(values);
    }

    private static @Nullable String nullable(@Nullable Collection<?> values) {
        return values == null ? null : array(values);
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** A query with the parts that it shares with others. */
    private static String sql(String file) {
        return SqlFile.read(SalesVerification.class, file)
                .replace("/* head */", SqlFile.read(SalesVerification.class, "verify-head.sql"))
                .replace("/* members */", SqlFile.read(SalesVerification.class, "verify-member.sql"))
                .replace("/* lines */", SqlFile.read(SalesVerification.class, "verify-lines.sql"));
    }
}

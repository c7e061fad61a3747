package com.platform135.db.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;
import com.platform135.db.sales.OrderImportRequest.Mode;
import com.platform135.db.sales.SmallCity.Imported;
import com.platform135.db.sales.SmallCity.Row;

/** A small city to which random things happen, and random questions about it. The same seed gives the same. */
final class RandomCity {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 20);
    private static final int DAYS = 150;

    /** Between ordinals, so that shares of a report and words of bits get few retailers each. */
    private static final int APART = 23;

    private static final int[] MANAGERS = {11, 12, 13, 14};

    final SmallCity city = new SmallCity().withSpecs(4);
    private final Random random;
    private int retailers;
    private int specs = 4;
    private int orderNumbers;
    private @Nullable UUID lastImport;

    RandomCity(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 24; i++) {
            openRetailer();
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private int upTo(int highest) {
        return random.nextInt(highest + 1);
    }

    private int anyRetailer() {
        return 1 + random.nextInt(retailers);
    }

    private int anyManager() {
        return MANAGERS[random.nextInt(MANAGERS.length)];
    }

    private LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Something happens. */
    void event() {
        switch (random.nextInt(11)) {
            case 10 -> bringBusyMonth();
            case 0 -> openRetailer();
            case 1 -> close();
            case 2, 3 -> changeFacts();
            case 4, 5 -> reassign();
            case 6 -> undo();
            default -> bringOrders();
        }
    }

    private void openRetailer() {
        int id = ++retailers;
        LocalDate opened = chance(0.6) ? FIRST_DAY.minusDays(10) : anyDay();
        int block = chance(0.3) ? 1 : 0;
        city.directory(() -> city.jdbc
                .sql("""
                        insert into core.retailer (retailer_id, ordinal, licence_no, name, opened_on)
                        values (:id, :ordinal, :licence, 'x', :opened)
                        """)
                .param("id", id)
                .param("ordinal", id * APART + block * DaySegment.BLOCK_SIZE)
                .param("licence", SmallCity.licence(id))
                .param("opened", opened)
                .update());
        writeFacts(id, opened, "ACTIVE");
        city.assign(id, chance(0.9) ? opened.toString() : anyDay().toString(), anyManager());
    }

    private void close() {
        int id = anyRetailer();
        city.directory(() -> city.jdbc
                .sql("update core.retailer set closed_on = greatest(opened_on, :day) where retailer_id = :id")
                .param("day", chance(0.2) ? null : anyDay())
                .param("id", id)
                .update());
    }

    private void changeFacts() {
        String status = chance(0.6) ? "ACTIVE" : any(new String[] {"SUSPENDED", "RESTING", "CLOSED"});
        writeFacts(anyRetailer(), anyDay(), status);
    }

    private void writeFacts(int id, LocalDate from, String status) {
        city.directory(() -> city.jdbc
                .sql("""
                        insert into core.retailer_facts
                            (retailer_id, from_date, format, market_type, area_type, scale, tier, visit_class, terminal, order_weekday, status)
                        values (:id, :from, :format, :market, :area, :scale, :tier, :class, :terminal, :weekday, :status)
                            on conflict (retailer_id, from_date) do update
                           set format = excluded.format, status = excluded.status, area_type = excluded.area_type, tier = excluded.tier
                        """)
                .param("id", id)
                .param("from", from)
                .param("format", any(RetailFormat.values()).name())
                .param("market", any(MarketType.values()).name())
                .param("area", chance(0.3) ? null : any(AreaType.values()).name())
                .param("scale", 1 + upTo(2))
                .param("tier", 1 + upTo(29))
                .param("class", chance(0.3) ? null : any(VisitClass.values()).name())
                .param("terminal", chance(0.3) ? null : any(Terminal.values()).name())
                .param("weekday", chance(0.3) ? null : 1 + upTo(6))
                .param("status", status)
                .update());
    }

    private void reassign() {
        int id = anyRetailer();
        LocalDate from = anyDay();
        int manager = anyManager();
        city.directory(() -> city.jdbc
                .sql("""
                        insert into core.assignment (retailer_id, from_date, staff_id) values (:id, :from, :staff)
                            on conflict (retailer_id, from_date) do update set staff_id = excluded.staff_id
                        """)
                .param("id", id)
                .param("from", from)
                .param("staff", manager)
                .update());
    }

    private void undo() {
        if (lastImport != null) {
            city.orders.undo(lastImport);
            lastImport = null;
        }
    }

    /** New orders, orders brought again for another shop, day or with other lines, cancellations, and bad ones among them. */
    void bringOrders() {
        if (chance(0.1)) {
            city.withSpec(++specs);
        }
        List<Row> rows = new ArrayList<>();
        int orders = 1 + upTo(12);
        for (int i = 0; i < orders; i++) {
            boolean again = orderNumbers > 0 && chance(0.35);
            int number = again ? 1 + random.nextInt(orderNumbers) : ++orderNumbers;
            rows.addAll(order("N" + number));
        }
        if (chance(0.2)) {
            Collections.shuffle(rows, random);
        }
        Mode mode = chance(0.1) ? Mode.ALL_OR_NOTHING : Mode.VALID_ROWS;
        Imported imported = city.load(mode, chance(0.05), rows);
        if (imported.result().applied()) {
            lastImport = imported.id();
        }
    }

    /** One retailer orders day after day, more often than the store reckons with. */
    private void bringBusyMonth() {
        int retailer = anyRetailer();
        LocalDate first = anyDay();
        List<Row> rows = new ArrayList<>();
        for (int day = 0; day < 6 + upTo(30); day++) {
            rows.addAll(order("N" + ++orderNumbers, first.plusDays(day).toString(), retailer));
        }
        city.load(Mode.VALID_ROWS, false, rows);
    }

    private List<Row> order(String number) {
        return order(number, anyDay().toString(), anyRetailer());
    }

    private List<Row> order(String number, String day, int retailer) {
        boolean cancelled = chance(0.1);
        List<Row> rows = new ArrayList<>();
        for (int spec = 1; spec <= specs; spec++) {
            if (chance(0.6)) {
                rows.add(line(number, day, retailer, spec, cancelled));
            }
        }
        return rows;
    }

    private Row line(String number, String day, int retailer, int spec, boolean cancelled) {
        int size = chance(0.05) ? 200_000 : chance(0.1) ? 600 : 12;
        int need = chance(0.1) ? 0 : upTo(size);
        Integer limit = chance(0.4) ? null : (Integer) upTo(size);
        int most = limit == null ? need : Math.min(need, limit);
        int ordered = cancelled || chance(0.2) ? 0 : upTo(most);
        String price = chance(0.8) ? "100.00" : chance(0.5) ? "98.05" : upTo(900) + 1 + ".3";
        if (chance(0.02)) {
            ordered = need + 1;
        }
        return Row.of(number, day, retailer, spec, need, limit, ordered, price);
    }

    /** Any question at all. */
    SalesQuestion question() {
        LocalDate start = chance(0.4) ? anyDay().withDayOfMonth(1) : anyDay();
        Period period = chance(0.4)
                ? new Period(start.withDayOfMonth(1), start.withDayOfMonth(1).plusMonths(1L + upTo(3)))
                : new Period(start, start.plusDays(1L + upTo(chance(0.5) ? 10 : 100)));
        LocalDate today = FIRST_DAY.plusDays(random.nextInt(DAYS + 60));
        SalesQuestion question = SalesQuestion.of(scope(), period, today)
                .withSpecs(specs())
                .withFilter(filter())
                .withDimension(any(Dimension.values()))
                .withAttribution(any(Attribution.values()));
        return chance(0.15) ? question.withOrdersOf(period.previous()) : question;
    }

    private OrganisationScope scope() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> OrganisationScope.ofOrganisation(1);
            case 2 -> OrganisationScope.ofOrganisation(2);
            case 3, 4 -> OrganisationScope.ofOrganisation(3);
            case 5 -> OrganisationScope.ofOrganisation(4);
            case 6 -> OrganisationScope.ofOrganisations(Set.of(4, 6));
            case 7, 8 -> OrganisationScope.ofManager(anyManager());
            default -> chance(0.2) ? OrganisationScope.nothing() : OrganisationScope.ofOrganisations(Set.of(5, 7));
        };
    }

    private SpecSelection specs() {
        SpecSelection selection = chance(0.4) ? SpecSelection.all() : SpecSelection.of(some(specs, id -> id));
        return chance(0.5) ? selection.withEach() : selection;
    }

    private <T> Set<T> some(int highest, IntFunction<T> value) {
        Set<T> some = new HashSet<>();
        for (int i = 1; i <= highest; i++) {
            if (chance(0.4)) {
                some.add(value.apply(i));
            }
        }
        return some;
    }

    private <T> Set<T> maybe(T[] values) {
        return chance(0.85) ? Set.of() : some(values.length, i -> values[i - 1]);
    }

    private RetailerFilter filter() {
        return new RetailerFilter(
                maybe(RetailFormat.values()),
                maybe(MarketType.values()),
                maybe(AreaType.values()),
                maybe(new Integer[] {1, 2, 3}),
                chance(0.1) ? 1 + upTo(20) : 1,
                chance(0.1) ? 10 + upTo(20) : 30,
                maybe(VisitClass.values()),
                maybe(Terminal.values()),
                maybe(new Integer[] {1, 2, 3, 4, 5, 6, 7}),
                chance(0.1) ? some(retailers, id -> id) : null);
    }
}

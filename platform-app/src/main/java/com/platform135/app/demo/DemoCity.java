package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A made-up part of Nanjing: organisation, people, shops, specs and their orders up to yesterday. The same size, seed and day give the same
 * demo to the byte. Master data lies in memory; orders are made as they are asked for, any month first.
 */
public final class DemoCity {

    /** The order channels, as the import writes them. */
    public static final List<String> CHANNELS = List.of("手机", "网上", "终端", "电话");

    private final Calendar calendar;
    private final Territory territory;
    private final List<DemoSpec> specs;
    private final List<Shop> shops;
    private final List<List<Shop>> shopsByWeekday;
    private final OrderBook book;
    private final long seed;

    private DemoCity(DemoSize size, long seed, LocalDate today) {
        this.seed = seed;
        calendar = Calendar.of(today, size.months());
        specs = DemoSpec.range(today);
        Words words = new Words();
        territory = new Territory(size, seed, words);
        shops = shops(words);
        shopsByWeekday = byWeekday(shops);
        book = new OrderBook(
                seed,
                calendar,
                new Supply(seed, calendar, specs, shops, new Shortages(seed, calendar, specs, territory.routes())));
    }

    public static DemoCity of(DemoSize size, long seed, LocalDate today) {
        return new DemoCity(size, seed, today);
    }

    /** Parents before children. */
    public List<DemoOrg> orgs() {
        return territory.orgs();
    }

    public List<DemoStaff> staff() {
        return territory.staff();
    }

    public List<DemoSpec> specs() {
        return specs;
    }

    /** All shops, those closed meanwhile included, by index. */
    public List<Shop> shops() {
        return shops;
    }

    /** The months with orders, oldest first; the last one may be unfinished. */
    public List<YearMonth> months() {
        return calendar.months();
    }

    /** Makes the orders of a month, by day and shop. */
    public void orders(YearMonth month, OrderSink sink) {
        OrderDraft draft = new OrderDraft();
        for (LocalDate day = month.atDay(1);
                !day.isAfter(month.atEndOfMonth()) && !day.isAfter(calendar.end());
                day = day.plusDays(1)) {
            for (Shop shop : shopsByWeekday.get(day.getDayOfWeek().getValue())) {
                book.write(shop, day, draft);
                if (draft.size() > 0) {
                    sink.order(shop, (int) day.toEpochDay(), draft);
                }
            }
        }
    }

    Calendar calendar() {
        return calendar;
    }

    OrderBook book() {
        return book;
    }

    long seed() {
        return seed;
    }

    private List<Shop> shops(Words words) {
        ShelfStocker shelves = new ShelfStocker(specs, calendar, new Campaign(seed, calendar));
        ShopHistory histories = new ShopHistory(calendar, territory.routes());
        ShopMaker maker = new ShopMaker(seed, calendar, words, shelves, histories);
        territory.routes().stream()
                .collect(Collectors.groupingBy(route -> route.marketCode().substring(0, 6)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(branch -> maker.fill(branch.getValue()));
        return maker.shops();
    }

    private static List<List<Shop>> byWeekday(List<Shop> shops) {
        List<List<Shop>> days = new ArrayList<>();
        for (int weekday = 0; weekday <= 7; weekday++) {
            int wanted = weekday;
            days.add(
                    shops.stream().filter(shop -> shop.orderWeekday() == wanted).toList());
        }
        return days;
    }
}

package com.platform135.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weekly records of five sample shops per manager: bought, sold, stock, shortage and market prices of the specs watched. */
final class SamplePoints {

    /** Its market price falls below its wholesale price over the last complete months. */
    static final String INVERTED_SPEC = "黄鹤楼(硬奇景)";

    private static final int POINTS = 5;
    private static final int WATCHED = 12;

    private final DemoCity city;
    private final List<DemoSpec> watched;
    private final LocalDate invertsFrom;

    SamplePoints(DemoCity city) {
        this.city = city;
        this.watched = Stream.concat(
                        city.specs().stream()
                                .sorted(Comparator.comparingDouble(DemoSpec::pull)
                                        .reversed())
                                .limit(WATCHED),
                        Stream.of(INVERTED_SPEC, Campaign.SPEC).map(name -> DemoSpec.byName(city.specs(), name)))
                .toList();
        this.invertsFrom = city.calendar().lastMonth().minusMonths(3).atDay(1);
    }

    void write(CsvBytes csv) {
        points().forEach(shop -> write(shop, csv));
    }

    /** Shops that trade all the time, of the manager they began with. */
    private List<Shop> points() {
        Map<String, List<Shop>> byManager = city.shops().stream()
                .filter(shop ->
                        shop.facts().stream().allMatch(facts -> facts.value().active()))
                .filter(shop -> shop.openedOn().isBefore(city.calendar().start()))
                .collect(Collectors.groupingBy(
                        shop -> shop.managers().get(0).value(), TreeMap::new, Collectors.toList()));
        List<Shop> points = new ArrayList<>();
        byManager
                .values()
                .forEach(shops -> shops.stream()
                        .sorted(Comparator.comparingDouble(shop -> Chance.at(city.seed(), 61, shop.index())))
                        .limit(POINTS)
                        .forEach(points::add));
        return points;
    }

    private void write(Shop shop, CsvBytes csv) {
        SamplePoint point = new SamplePoint(city, shop, csv, invertsFrom);
        LocalDate firstFriday = city.calendar().start().with(DayOfWeek.FRIDAY).plusWeeks(1);
        for (LocalDate friday = firstFriday; !friday.isAfter(city.calendar().end()); friday = friday.plusWeeks(1)) {
            point.receive(friday);
            for (DemoSpec spec : watched) {
                point.record(spec, friday);
            }
        }
    }
}

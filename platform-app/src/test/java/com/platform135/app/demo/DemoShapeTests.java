package com.platform135.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The branch of 4,300 shops as people see it: counted over all its orders. */
class DemoShapeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final YearMonth BEFORE_CAMPAIGN = YearMonth.of(2026, 7);
    private static final YearMonth LAST_MONTH = YearMonth.of(2026, 10);
    private static final LocalDate QUARTER_FROM = LocalDate.of(2026, 8, 29);

    private static DemoCity city;
    private static int lines;
    private static int orders;
    private static final int[] ORDERS_BY_LINES = new int[65];
    private static final Map<YearMonth, BitSet> CAMPAIGN_BUYERS = new HashMap<>();
    private static final Map<Integer, BitSet> ORDERING_BY_WEEK = new HashMap<>();
    private static final Map<YearMonth, int[]> CARTONS = new HashMap<>();
    private static long[] needBySpec = new long[0];
    private static long[] orderedBySpec = new long[0];
    private static final long[] MISSING_DAYS = new long[2];
    private static final Map<String, int[]> SHORT_LINES = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, Long> QUARTER = new HashMap<>();

    @BeforeAll
    static void count() {
        city = DemoCity.of(DemoSize.BRANCH, DemoCityWriter.SEED, TODAY);
        needBySpec = new long[city.specs().size()];
        orderedBySpec = new long[city.specs().size()];
        for (YearMonth month : city.months()) {
            CAMPAIGN_BUYERS.put(month, new BitSet());
            CARTONS.put(month, new int[city.shops().size()]);
            city.orders(month, (shop, epochDay, order) -> count(month, shop, epochDay, order));
        }
    }

    private static void count(YearMonth month, Shop shop, int epochDay, OrderDraft order) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        orders++;
        lines += order.size();
        ORDERS_BY_LINES[order.size()]++;
        int week = day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        ORDERING_BY_WEEK.computeIfAbsent(week, any -> new BitSet()).set(shop.index());
        CARTONS.getOrDefault(month, new int[0])[shop.index()] += order.total();
        String manager = shop.managerOn(day);
        if (day.isAfter(QUARTER_FROM)) {
            QUARTER.merge(area(shop, manager, day), (long) order.total(), Long::sum);
            QUARTER.merge("", (long) order.total(), Long::sum);
        }
        int campaign = DemoSpec.byName(city.specs(), Campaign.SPEC).index();
        int missing = DemoSpec.byName(city.specs(), Supply.MISSING_SPEC).index();
        for (int line = 0; line < order.size(); line++) {
            if (month.equals(LAST_MONTH)) {
                int[] lines = SHORT_LINES.computeIfAbsent(manager, name -> new int[2]);
                lines[0] += order.ordered(line) == 0 ? 1 : 0;
                lines[1]++;
            }
            needBySpec[order.spec(line)] += order.need(line);
            orderedBySpec[order.spec(line)] += order.ordered(line);
            if (order.spec(line) == campaign && order.ordered(line) > 0) {
                CAMPAIGN_BUYERS.getOrDefault(month, new BitSet()).set(shop.index());
            }
            LocalDate from = city.calendar().shortageFrom();
            if (order.spec(line) == missing && !day.isBefore(from) && day.isBefore(from.plusDays(14))) {
                MISSING_DAYS[0] += order.need(line);
                MISSING_DAYS[1] += order.ordered(line);
            }
        }
    }

    @Test
    void theBranchHasAboutFourMillionLines() {
        assertThat(lines).isBetween(3_600_000, 4_400_000);
    }

    @Test
    void anOrderHasFifteenToEighteenLinesAndFiveToThirtyFive() {
        assertThat((double) lines / orders).isBetween(15.0, 18.0);
        assertThat(linesAt(0.05)).isBetween(4, 6);
        assertThat(linesAt(0.5)).isBetween(13, 17);
        assertThat(linesAt(0.95)).isBetween(32, 38);
    }

    @Test
    void ninetyFourPerCentOrderInAnOrdinaryWeek() {
        for (LocalDate monday :
                List.of(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 8, 17), LocalDate.of(2026, 11, 2))) {
            int week = monday.getYear() * 100 + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            long trading = city.shops().stream()
                    .filter(shop -> shop.trades(monday.plusDays(4)))
                    .count();
            assertThat((double) ORDERING_BY_WEEK
                                    .getOrDefault(week, new BitSet())
                                    .cardinality()
                            / trading)
                    .isBetween(0.92, 0.96);
        }
    }

    @Test
    void nobodyOrdersWhileTheWarehousesRestAtSpringFestival() {
        assertThat(Season.on(LocalDate.of(2026, 2, 17))).isZero();
        assertThat(Season.on(LocalDate.of(2026, 2, 5))).isGreaterThan(1.5);
        assertThat(Season.on(LocalDate.of(2026, 2, 26))).isBetween(0.6, 0.75);
    }

    @Test
    void formatsAndPlacesHaveTheirShares() {
        assertThat(share("format", "Z")).isBetween(0.55, 0.61);
        assertThat(share("format", "B")).isBetween(0.12, 0.16);
        assertThat(share("format", "S")).isBetween(0.08, 0.12);
        assertThat(share("format", "Y")).isBetween(0.08, 0.12);
        assertThat(share("format", "Q")).isLessThanOrEqualTo(0.05);
        assertThat(share("market", "C")).isBetween(0.6, 0.7);
        assertThat(share("scale", "1")).isBetween(0.12, 0.18);
        assertThat(share("scale", "3")).isBetween(0.46, 0.54);
    }

    @Test
    void fortyFivePerCentComesFromTheProvince() {
        long own = city.specs().stream()
                .filter(DemoSpec::inProvince)
                .mapToLong(spec -> orderedBySpec[spec.index()])
                .sum();

        assertThat((double) own / Arrays.stream(orderedBySpec).sum()).isBetween(0.42, 0.48);
    }

    @Test
    void tightSpecsAreHalfFilledAndOthersNearlyAll() {
        long tight = city.specs().stream().filter(DemoSpec::tight).count();
        assertThat((double) tight / city.specs().size()).isBetween(0.12, 0.18);
        assertThat(filled(true)).isBetween(0.4, 0.7);
        assertThat(filled(false)).isBetween(0.95, 1.0);
    }

    @Test
    void theCampaignStartsAtTwentyTwoPerCent() {
        assertThat(campaignRate(BEFORE_CAMPAIGN, null)).isBetween(0.20, 0.24);
    }

    @Test
    void mostManagersBringItToSixtyAndOneInSixFails() {
        List<Double> rates = city.staff().stream()
                .filter(person -> person.role().equals("CUSTOMER_MANAGER"))
                .map(manager -> campaignRate(LAST_MONTH, manager.username()))
                .toList();

        assertThat(rates).filteredOn(rate -> rate < 0.45).hasSize(3);
        assertThat(rates).filteredOn(rate -> rate >= 0.45).hasSize(16).allMatch(rate -> rate > 0.55 && rate < 0.68);
        assertThat(campaignRate(LAST_MONTH, null)).isBetween(0.55, 0.62);
    }

    @Test
    void aFewShopsAreVeryLarge() {
        long large = IntStream.of(CARTONS.getOrDefault(LAST_MONTH, new int[0]))
                .filter(cartons -> cartons > 1000)
                .count();

        assertThat(city.shops().stream().filter(shop -> shop.habit().large())).hasSize(5);
        assertThat(large / 4300.0).isBetween(0.003, 0.011);
    }

    @Test
    void tenCustomersSlump() {
        List<Shop> slumping = city.shops().stream()
                .filter(shop -> shop.habit().slumpsFrom() != null)
                .toList();

        assertThat(slumping)
                .hasSize(10)
                .allSatisfy(shop -> assertThat(CARTONS.getOrDefault(LAST_MONTH, new int[0])[shop.index()])
                        .isLessThan(CARTONS.getOrDefault(BEFORE_CAMPAIGN, new int[0])[shop.index()] / 2));
    }

    @Test
    void oneSpecIsMissingForTwoWeeks() {
        assertThat(MISSING_DAYS[0]).isPositive();
        assertThat(MISSING_DAYS[1]).isZero();
    }

    @Test
    void aFewLinesInAHundredGetNothingAndTheRouteAtTheEndOfTheLineMost() {
        Map<String, Double> rates = new HashMap<>();
        SHORT_LINES.forEach((manager, lines) -> rates.put(manager, (double) lines[0] / lines[1]));

        assertThat(rates).hasSize(19);
        assertThat(rates.values()).allMatch(rate -> rate > 0.02 && rate < 0.12);
        assertThat(rates.values().stream().mapToDouble(rate -> rate).average().orElse(0))
                .isBetween(0.025, 0.055);
        assertThat(Collections.max(rates.entrySet(), Map.Entry.comparingByValue())
                        .getKey())
                .isEqualTo("jn0107");
    }

    @Test
    void twoAreasSellMoreAShopThanTheirBranch() {
        assertThat(areaTimes(Boom.NEW_ESTATE)).isBetween(1.3, 1.7);
        assertThat(areaTimes(Boom.HOT_SPRING)).isBetween(1.3, 1.7);
        assertThat(areaTimes(Boom.BUILDING_SITE)).isLessThan(1.15);
    }

    private static double areaTimes(String area) {
        List<Shop> trading = city.shops().stream()
                .filter(shop -> shop.trades(city.calendar().end()))
                .toList();
        long shops = trading.stream()
                .filter(shop -> area(
                                shop,
                                shop.managerOn(city.calendar().end()),
                                city.calendar().end())
                        .equals(area))
                .count();
        double mean = (double) QUARTER.getOrDefault("", 0L) / trading.size();
        return (double) QUARTER.getOrDefault(area, 0L) / shops / mean;
    }

    private static String area(Shop shop, String manager, LocalDate day) {
        return UNITS.computeIfAbsent(manager, DemoShapeTests::unit)
                + shop.factsOn(day).areaType();
    }

    private static String unit(String manager) {
        return city.staff().stream()
                .filter(person -> person.username().equals(manager))
                .map(DemoStaff::orgCode)
                .findFirst()
                .orElseThrow();
    }

    private static int linesAt(double share) {
        int seen = 0;
        int size = 0;
        while (seen < share * orders) {
            seen += ORDERS_BY_LINES[size++];
        }
        return size - 1;
    }

    private static double share(String dimension, String value) {
        return city.shops().stream()
                        .map(shop -> shop.facts().get(0).value())
                        .filter(facts -> value.equals(
                                switch (dimension) {
                                    case "format" -> facts.format();
                                    case "market" -> facts.marketType();
                                    default -> String.valueOf(facts.scale());
                                }))
                        .count()
                / (double) city.shops().size();
    }

    private static double filled(boolean tight) {
        long need = 0;
        long ordered = 0;
        for (DemoSpec spec : city.specs()) {
            if (spec.tight() == tight) {
                need += needBySpec[spec.index()];
                ordered += orderedBySpec[spec.index()];
            }
        }
        return (double) ordered / need;
    }

    /** 铺货率 of a month, over the shops that trade on its last day; of all managers for null. */
    private static double campaignRate(YearMonth month, @Nullable String manager) {
        List<Shop> trading = city.shops().stream()
                .filter(shop -> shop.trades(month.atEndOfMonth()))
                .filter(shop ->
                        manager == null || shop.managerOn(month.atEndOfMonth()).equals(manager))
                .toList();
        BitSet buyers = CAMPAIGN_BUYERS.getOrDefault(month, new BitSet());
        return trading.stream().filter(shop -> buyers.get(shop.index())).count() / (double) trading.size();
    }
}

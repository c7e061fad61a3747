package com.platform135.execute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.platform135.db.calendar.Period;
import com.platform135.db.calendar.WorkingDays;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.retailer.VisitClass;
import com.platform135.db.visit.MatterKind;

/** Today is Tuesday 2026-11-24; orders are in up to the day before. */
class RouteTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Test
    void eachClassHasItsOwnInterval() {
        assertThat(codes(shop(1, VisitClass.A, TODAY.minusDays(7)))).isEmpty();
        assertThat(codes(shop(1, VisitClass.A, TODAY.minusDays(8)))).containsExactly(ReasonCode.OVERDUE);
        assertThat(codes(shop(1, VisitClass.B, TODAY.minusDays(14)))).isEmpty();
        assertThat(codes(shop(1, VisitClass.B, TODAY.minusDays(15)))).containsExactly(ReasonCode.OVERDUE);
        assertThat(codes(shop(1, VisitClass.C, TODAY.minusDays(29)))).isEmpty();
        assertThat(codes(shop(1, VisitClass.C, TODAY.minusDays(30)))).containsExactly(ReasonCode.OVERDUE);
    }

    @Test
    void aShopIsOverdueTheDayAfterItIsDueAndSaysForHowLong() {
        Reason due = only(shop(1, VisitClass.A, TODAY.minusDays(8)));
        Reason overdue = only(shop(1, VisitClass.A, TODAY.minusDays(9)));

        assertThat(due.late()).isFalse();
        assertThat(overdue.late()).isTrue();
        assertThat(overdue.arguments()).startsWith("A", 9L);
    }

    @Test
    void aCallIsEnoughForDBetweenItsVisits() {
        assertThat(codes(shop(1, VisitClass.D, TODAY.minusDays(15)))).containsExactly(ReasonCode.CALL_DUE);
        assertThat(codes(shop(1, VisitClass.D, TODAY.minusDays(30)))).containsExactly(ReasonCode.OVERDUE);
    }

    @Test
    void aNewLicenceIsVisitedFourTimesInItsFirstMonth() {
        ShopRow fresh = shop(1, VisitClass.C, TODAY.minusDays(8), TODAY.minusDays(20), null);

        assertThat(codes(fresh)).containsExactly(ReasonCode.NEW_LICENCE);
        assertThat(codes(shop(1, VisitClass.C, TODAY.minusDays(3), TODAY.minusDays(20), null)))
                .isEmpty();
    }

    @Test
    void anUnopenedOrRestingShopIsLeftAlone() {
        ShopRow resting = new ShopRow(
                1,
                "1",
                "店",
                "d",
                null,
                null,
                VisitClass.A,
                RetailFormat.Z,
                3,
                RetailerStatus.RESTING,
                null,
                null,
                LONG_AGO,
                null,
                null,
                0,
                0);

        assertThat(codes(resting)).isEmpty();
    }

    @Test
    void aPromiseSendsThereFromItsDayOn() {
        ShopRow shop = shop(1, VisitClass.C, TODAY.minusDays(1));

        assertThat(reasons(shop, sales(), promise(1, TODAY.plusDays(1)))).isEmpty();
        assertThat(reasons(shop, sales(), promise(1, TODAY)).get(0).late()).isFalse();
        assertThat(reasons(shop, sales(), promise(1, TODAY.minusDays(1))).get(0).late())
                .isTrue();
    }

    @Test
    void twoCyclesWithoutAnOrderAreAnAlert() {
        ShopRow shop = shop(1, VisitClass.C, TODAY.minusDays(10));

        assertThat(reasons(shop, sales(lastOrder(TODAY.minusDays(14))), Map.of()))
                .isEmpty();
        assertThat(reasons(shop, sales(lastOrder(TODAY.minusDays(15))), Map.of()))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.NO_ORDER);
                    assertThat(reason.arguments()).containsExactly(2L, "11-09");
                });
    }

    /** (1 − 0.4) / (1 − 0.04) = 0.625. */
    @Test
    void aShopThatFallsBehindItsClassIsAnAlert() {
        ShopSales falling = new ShopSales(new long[8], 60, 100, 60, TODAY.minusDays(1));
        ShopSales holding = new ShopSales(new long[8], 80, 100, 60, TODAY.minusDays(1));
        ShopSales small = new ShopSales(new long[8], 3, 10, 3, TODAY.minusDays(1));
        ShopRow shop = shop(1, VisitClass.C, TODAY.minusDays(10));

        assertThat(reasons(shop, sales(falling), Map.of()))
                .singleElement()
                .satisfies(reason -> assertThat(reason.arguments()).containsExactly("−40%", "−4%", "0.63"));
        assertThat(reasons(shop, sales(holding), Map.of())).isEmpty();
        assertThat(reasons(shop, sales(small), Map.of())).isEmpty();
    }

    @Test
    void anAlertLookedIntoRestsForAWeek() {
        ShopRow visited = shop(1, VisitClass.C, TODAY.minusDays(6));

        assertThat(reasons(visited, sales(lastOrder(TODAY.minusDays(30))), Map.of()))
                .isEmpty();
    }

    @Test
    void aBrandBelowItsTargetSendsToShopsWithoutIt() {
        TargetRow target = new TargetRow(7, "通系列", new BigDecimal("0.6"), new Integer[] {1});
        Map<Integer, RouteSales.Distribution> halfWay = Map.of(7, new RouteSales.Distribution(Set.of(2), 2));
        ShopRow without = shop(1, VisitClass.C, TODAY.minusDays(20));
        ShopRow with = shop(2, VisitClass.C, TODAY.minusDays(20));
        Reasons reasons = new Reasons(RouteRules.DEFAULT, figures(Map.of(), halfWay), Map.of(), List.of(target));

        assertThat(reasons.of(without, TODAY))
                .singleElement()
                .satisfies(reason -> assertThat(reason.arguments()).containsExactly("通系列", "50%", "60%"));
        assertThat(reasons.of(with, TODAY)).isEmpty();
    }

    @Test
    void orderingTomorrowIsAReasonToGoTodayButNotToGo() {
        ShopRow due = shop(1, VisitClass.A, TODAY.minusDays(8), LONG_AGO, 3);
        ShopRow notDue = shop(2, VisitClass.A, TODAY.minusDays(2), LONG_AGO, 3);

        assertThat(codes(due)).containsExactly(ReasonCode.OVERDUE, ReasonCode.ORDER_TOMORROW);
        assertThat(codes(notDue)).isEmpty();
    }

    @Test
    void aDayHoldsNoMoreThanItCanAndNobodyComesTwice() {
        List<ShopRow> shops = new ArrayList<>();
        for (int i = 1; i <= 250; i++) {
            shops.add(shop(i, VisitClass.values()[i % 4], null));
        }

        Map<LocalDate, List<Stop>> route =
                route(sales()).over(shops, RouteBooks.days(WorkingDays.mondayToFriday(), TODAY), Set.of(1, 2, 3));

        assertThat(route.get(TODAY)).hasSize(25);
        assertThat(route.get(TODAY.plusDays(1))).hasSize(28);
        List<Integer> all = route.values().stream()
                .flatMap(List::stream)
                .map(stop -> stop.shop().id())
                .toList();
        assertThat(all).doesNotHaveDuplicates().doesNotContain(1, 2, 3);
    }

    @Test
    void theWayGoesFromEachShopToTheNearestNext() {
        List<ShopRow> shops =
                List.of(at(1, 31.90, 118.80), at(2, 31.95, 118.80), at(3, 31.91, 118.80), at(4, 31.93, 118.80));

        List<Integer> way =
                Objects.requireNonNull(route(sales())
                                .over(shops, List.of(TODAY), Set.of())
                                .get(TODAY))
                        .stream()
                        .map(stop -> stop.shop().id())
                        .toList();

        assertThat(way).containsExactly(1, 3, 4, 2);
    }

    @Test
    void noMoreThanThreeReasonsAreTold() {
        Stop stop = new Stop(
                shop(1, VisitClass.A, null),
                List.of(
                        Reason.of(ReasonCode.ORDER_TOMORROW, "order-tomorrow", false, 15),
                        Reason.of(ReasonCode.PROMISE, "promise-late", true, 100),
                        Reason.of(ReasonCode.BRAND_TARGET, "brand-target", false, 25),
                        Reason.of(ReasonCode.OVERDUE, "overdue", true, 50)));

        assertThat(stop.told())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.PROMISE, ReasonCode.OVERDUE, ReasonCode.BRAND_TARGET);
    }

    private static List<ReasonCode> codes(ShopRow shop) {
        return reasons(shop, sales(), Map.of()).stream().map(Reason::code).toList();
    }

    private static Reason only(ShopRow shop) {
        List<Reason> reasons = reasons(shop, sales(), Map.of());
        assertThat(reasons).hasSize(1);
        return reasons.get(0);
    }

    private static List<Reason> reasons(ShopRow shop, RouteSales.Figures sales, Map<Integer, List<MatterRow>> matters) {
        return new Reasons(RouteRules.DEFAULT, sales, matters, List.of()).of(shop, TODAY);
    }

    private static Route route(RouteSales.Figures sales) {
        return new Route(RouteRules.DEFAULT, new Reasons(RouteRules.DEFAULT, sales, Map.of(), List.of()));
    }

    private static Map<Integer, List<MatterRow>> promise(int shop, LocalDate due) {
        return Map.of(
                shop,
                List.of(new MatterRow(
                        shop, UUID.randomUUID(), MatterKind.PROMISE, "带新价签", TODAY.minusDays(9), due, null)));
    }

    private static ShopSales lastOrder(LocalDate day) {
        return new ShopSales(new long[8], 100, 100, 100, day);
    }

    private static RouteSales.Figures sales(ShopSales... ofShopOne) {
        return figures(ofShopOne.length == 0 ? Map.of() : Map.of(1, ofShopOne[0]), Map.of());
    }

    private static RouteSales.Figures figures(
            Map<Integer, ShopSales> shops, Map<Integer, RouteSales.Distribution> distributions) {
        return new RouteSales.Figures(
                TODAY.minusDays(1),
                Period.of(TODAY.withDayOfMonth(1), TODAY.minusDays(1)),
                shops,
                Map.of("C", -0.04),
                distributions);
    }

    private static ShopRow shop(int id, VisitClass visitClass, @Nullable LocalDate lastOn) {
        return shop(id, visitClass, lastOn, LONG_AGO, null);
    }

    private static ShopRow shop(
            int id,
            VisitClass visitClass,
            @Nullable LocalDate lastOn,
            LocalDate openedOn,
            @Nullable Integer orderWeekday) {
        return new ShopRow(
                id,
                "%012d".formatted(id),
                "店" + id,
                "d",
                null,
                null,
                visitClass,
                RetailFormat.Z,
                orderWeekday,
                RetailerStatus.ACTIVE,
                null,
                null,
                openedOn,
                lastOn,
                lastOn,
                lastOn == null ? 0 : 1,
                0);
    }

    private static ShopRow at(int id, double lat, double lng) {
        return new ShopRow(
                id,
                "%012d".formatted(id),
                "店",
                "d",
                null,
                null,
                VisitClass.A,
                RetailFormat.Z,
                null,
                RetailerStatus.ACTIVE,
                lat,
                lng,
                LONG_AGO,
                null,
                null,
                0,
                0);
    }
}

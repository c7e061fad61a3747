package com.platform135.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoOrderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final DemoCity city = DemoCity.of(DemoSize.tiny(300, 3, 14), 7, TODAY);

    @Test
    void nothingIsOrderedBeyondNeedOrLimit() {
        eachOrder(order -> {
            for (int line = 0; line < order.draft().size(); line++) {
                int ordered = order.draft().ordered(line);
                int limit = order.draft().limit(line);
                assertThat(order.draft().need(line)).isPositive().isGreaterThanOrEqualTo(ordered);
                assertThat(limit == OrderDraft.NO_LIMIT || ordered <= limit).isTrue();
                assertThat(ordered).isNotNegative();
                assertThat(order.draft().priceFen(line)).isPositive();
            }
        });
    }

    @Test
    void anOrdersTotalIsAMultipleOfFiveAboveZero() {
        eachOrder(order -> assertThat(order.draft().total()).isPositive().matches(total -> total % 5 == 0));
    }

    @Test
    void mostOfWhatIsToBeHadIsOrderedAndSomeCustomersOrderAllOfIt() {
        long[] sums = new long[2];
        Map<String, long[]> months = new HashMap<>();
        eachOrder(order -> {
            long[] month = months.computeIfAbsent(
                    order.shop().index() + " " + YearMonth.from(order.day()), key -> new long[2]);
            for (int line = 0; line < order.draft().size(); line++) {
                if (order.draft().limit(line) != OrderDraft.NO_LIMIT) {
                    sums[0] += order.draft().ordered(line);
                    sums[1] += order.draft().limit(line);
                    month[0] += order.draft().ordered(line);
                    month[1] += order.draft().limit(line);
                }
            }
        });
        double all = (double) months.values().stream()
                        .filter(month -> month[0] == month[1])
                        .count()
                / months.size();

        assertThat((double) sums[0] / sums[1]).isBetween(0.65, 0.9);
        assertThat(all).isBetween(0.15, 0.4);
    }

    @Test
    void aShopOrdersOnItsWeekdayWhileItTrades() {
        eachOrder(order -> {
            assertThat(order.shop().trades(order.day())).isTrue();
            assertThat(order.day().getDayOfWeek().getValue())
                    .isEqualTo(order.shop().factsOn(order.day()).orderWeekday());
        });
    }

    @Test
    void aSpecIsOrderedWhileItIsOnSaleAndOncePerOrder() {
        eachOrder(order -> {
            Set<Integer> seen = new HashSet<>();
            for (int line = 0; line < order.draft().size(); line++) {
                DemoSpec spec = city.specs().get(order.draft().spec(line));
                assertThat(seen.add(spec.index())).isTrue();
                assertThat(spec.launchedOn() == null || !order.day().isBefore(spec.launchedOn()))
                        .isTrue();
                assertThat(spec.retiredOn() == null || order.day().isBefore(spec.retiredOn()))
                        .isTrue();
            }
        });
    }

    @Test
    void ordersEndYesterdayAndStayInTheirMonth() {
        for (YearMonth month : city.months()) {
            city.orders(
                    month,
                    (shop, epochDay, draft) -> assertThat(LocalDate.ofEpochDay(epochDay))
                            .isBefore(TODAY)
                            .matches(day -> YearMonth.from(day).equals(month)));
        }
        assertThat(city.months()).hasSize(15).endsWith(YearMonth.of(2026, 11));
    }

    @Test
    void onTheFirstOfAMonthTheMonthHasNoOrdersYet() {
        DemoCity fresh = DemoCity.of(DemoSize.tiny(60, 2, 3), 7, LocalDate.of(2026, 12, 1));

        assertThat(fresh.months())
                .containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11));
    }

    @Test
    void theSameSeedAndDayGiveTheSameFiles(@TempDir Path folder) throws IOException {
        Path once = folder.resolve("once");
        Path twice = folder.resolve("twice");

        new DemoFiles(DemoCity.of(DemoSize.tiny(60, 2, 3), 7, TODAY)).writeAll(once);
        new DemoFiles(DemoCity.of(DemoSize.tiny(60, 2, 3), 7, TODAY)).writeAll(twice);

        List<Path> files;
        try (var listing = Files.list(once)) {
            files = listing.toList();
        }
        assertThat(files).hasSize(12);
        for (Path file : files) {
            assertThat(Files.mismatch(file, twice.resolve(file.getFileName()))).isEqualTo(-1);
        }
    }

    @Test
    void anotherSeedGivesAnotherCity() {
        DemoCity other = DemoCity.of(DemoSize.tiny(300, 3, 14), 8, TODAY);

        assertThat(other.shops().get(0).identity())
                .isNotEqualTo(city.shops().get(0).identity());
    }

    @Test
    void aMonthIsTheSameWhicheverMonthIsMadeFirst() {
        long[] sums = new long[2];
        city.orders(YearMonth.of(2026, 5), (shop, day, draft) -> sums[0] = 31 * sums[0] + shop.index() + draft.total());
        city.orders(YearMonth.of(2026, 9), (shop, day, draft) -> {});
        city.orders(YearMonth.of(2026, 5), (shop, day, draft) -> sums[1] = 31 * sums[1] + shop.index() + draft.total());

        assertThat(sums[1]).isEqualTo(sums[0]);
    }

    private record Order(Shop shop, LocalDate day, OrderDraft draft) {}

    private void eachOrder(Consumer<Order> check) {
        for (YearMonth month : city.months()) {
            city.orders(month, (shop, day, draft) -> check.accept(new Order(shop, LocalDate.ofEpochDay(day), draft)));
        }
    }
}

package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.SmallCity.Row;

class SalesStoreTests {

    private static final OrganisationScope CITY = OrganisationScope.ofOrganisation(2);
    private static final Period MARCH = Period.parse("2026-03");

    private SmallCity city;
    private SalesStore store;

    @BeforeEach
    void found() {
        city = new SmallCity()
                .withSpecs(3)
                .withRetailer(1, "2020-01-01", 11, "Z", "C", 1)
                .withRetailer(2, "2020-01-01", 12, "B", "X", 3)
                .withRetailer(3, "2020-01-01", 14, "Z", "C", 1);
        store = new SalesStore(city.source, 1 << 26);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SalesQuestion ask(OrganisationScope scope, Period period) {
        return SalesQuestion.of(scope, period, SmallCity.TODAY);
    }

    @Test
    void aShopThatClosedBeforeTheLastDayIsNotCountedButItsOrdersAre() {
        city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8));
        city.directory(() -> city.jdbc
                .sql("update core.retailer set closed_on = '2026-03-31' where retailer_id = 1")
                .update());

        SalesGroup total = store.answer(ask(CITY, MARCH)).total();

        assertThat(total.active()).isEqualTo(2);
        assertThat(total.any().ordering()).isZero();
        assertThat(total.any().cartons()).isEqualTo(8);
        assertThat(total.any().orderDays()).isEqualTo(1);
    }

    @Test
    void orderingMeansMoreThanALine() {
        city.load(Row.of("A", "2026-03-02", 1, 1, 10, 0));

        SalesFigures figures = store.answer(ask(CITY, MARCH)).total().any();

        assertThat(figures.ordering()).isZero();
        assertThat(figures.needing()).isEqualTo(1);
        assertThat(figures.stockoutLines()).isEqualTo(1);
    }

    @Test
    void anOrderStaysWithTheManagerOfItsDay() {
        city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8), Row.of("B", "2026-03-20", 1, 1, 5, 5));
        city.assign(1, "2026-03-10", 12);
        SalesQuestion byManager = ask(CITY, MARCH).withDimension(Dimension.MANAGER);

        assertThat(store.answer(byManager).groups())
                .extracting(
                        SalesGroup::code,
                        SalesGroup::active,
                        g -> g.any().ordering(),
                        g -> g.any().cartons())
                .containsExactly(tuple("liu", 2, 1, 5L), tuple("wang", 0, 0, 8L), tuple("zhao", 1, 0, 0L));
        assertThat(store.answer(byManager.withAttribution(Attribution.CURRENT)).groups())
                .extracting(SalesGroup::code, g -> g.any().cartons())
                .containsExactly(tuple("liu", 13L), tuple("zhao", 0L));
    }

    @Test
    void everySpecCountsOnlyThoseThatOrderedAllOfThem() {
        city.load(
                Row.of("A", "2026-03-02", 1, 1, 1, 1),
                Row.of("B", "2026-03-03", 1, 2, 1, 1),
                Row.of("C", "2026-03-02", 2, 1, 1, 1));
        SalesQuestion two =
                ask(CITY, MARCH).withSpecs(SpecSelection.of(Set.of(1, 2)).withEach());

        SalesGroup total = store.answer(two).total();

        assertThat(total.any().ordering()).isEqualTo(2);
        assertThat(total.any().repeating()).isEqualTo(1);
        assertThat(total.orderingAll()).isEqualTo(1);
        assertThat(total.specs())
                .extracting(SpecFigures::specId, s -> s.figures().ordering())
                .containsExactly(tuple(1, 2), tuple(2, 1));
    }

    @Test
    void sixMonthsInOneQuestionSumLikeTheSixOfThem() {
        for (int month = 1; month <= 6; month++) {
            String day = "2026-0%d-15".formatted(month);
            city.load(Row.of("A" + month, day, 1, 1, 10, month), Row.of("B" + month, day, 2, 2, 20, 2 * month));
        }

        SalesAnswer answer =
                store.answer(ask(CITY, Period.parse("2026-01..2026-06")).withDimension(Dimension.MONTH));

        assertThat(answer.groups()).hasSize(6);
        assertThat(answer.total().any().cartons())
                .isEqualTo(answer.groups().stream()
                        .mapToLong(g -> g.any().cartons())
                        .sum())
                .isEqualTo(63);
        assertThat(answer.total().any().ordering()).isEqualTo(2);
    }

    @Test
    void anotherBranchIsNotSeen() {
        city.load(Row.of("A", "2026-03-02", 3, 1, 10, 8));

        assertThat(store.answer(ask(OrganisationScope.ofOrganisation(3), MARCH))
                        .total()
                        .any())
                .isEqualTo(SalesFigures.ZERO);
        assertThat(store.retailers(ask(OrganisationScope.ofOrganisation(3), MARCH)))
                .extracting(RetailerSales::retailerId)
                .containsExactly(1, 2);
        assertThat(store.answer(ask(OrganisationScope.nothing(), MARCH)).total().active())
                .isZero();
    }

    @Test
    void aSecondInstanceSeesAnImportAtOnce() {
        try (SalesStore other = new SalesStore(city.source, 1 << 26)) {
            assertThat(other.answer(ask(CITY, MARCH)).total().any().cartons()).isZero();

            city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8));

            assertThat(other.answer(ask(CITY, MARCH)).total().any().cartons()).isEqualTo(8);
            assertThat(other.answer(ask(CITY, MARCH)).asOf())
                    .isEqualTo(store.answer(ask(CITY, MARCH)).asOf());
        }
    }

    @Test
    void twoPricesOnOneDayAddUpToTheFen() {
        city.load(
                Row.of("A", "2026-03-02", 1, 1, 3, 3, 3, "381.60"),
                Row.of("B", "2026-03-02", 1, 1, 7, null, 7, "381.57"));

        assertThat(store.answer(ask(CITY, MARCH)).total().any().fen()).isEqualTo(3 * 38160 + 7 * 38157);
    }

    @Test
    void shopsThatDidNotOrderAreListedToo() {
        city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8), Row.of("B", "2026-03-20", 1, 2, 5, 0));

        List<RetailerSales> rows = store.retailers(ask(OrganisationScope.ofOrganisation(4), MARCH));

        assertThat(rows)
                .containsExactly(
                        new RetailerSales(
                                1,
                                11,
                                true,
                                LocalDate.of(2026, 3, 2),
                                LocalDate.of(2026, 3, 2),
                                1,
                                true,
                                1,
                                2,
                                1,
                                15,
                                0,
                                8,
                                80000,
                                2,
                                1),
                        new RetailerSales(2, 12, true, null, null, 0, false, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void theSpanRunsFromTheFirstToTheLastDayWithLines() {
        assertThat(store.read(SalesSnapshot::span)).isEmpty();
        SmallCity.Imported first = city.load(Row.of("A", "2026-01-02", 1, 1, 10, 8));
        city.load(Row.of("B", "2026-03-20", 1, 2, 5, 5));
        city.orders.undo(first.id());

        assertThat(store.read(SalesSnapshot::span)).contains(Period.parse("2026-03-20"));
    }
}

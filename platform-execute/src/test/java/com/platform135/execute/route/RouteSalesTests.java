package com.platform135.execute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135test.TestCity;

/** Shop 1 and 3 are 王海's, shop 9 is 陈思远's, of another branch. The 22nd is a Sunday. */
class RouteSalesTests {

    private static final LocalDate TODAY = TestCity.TODAY;
    private static final OrganisationScope WANG = OrganisationScope.ofManager(11);
    private static final OrganisationScope LIU = OrganisationScope.ofManager(12);

    private final TestCity city = new TestCity()
            .spec("510101", "七匹狼(软通泰)")
            .shop("1", "wang")
            .shop("3", "wang")
            .shop("9", "chen")
            .order("A", "2026-11-18", "1", "510101", 5, "88.00")
            .order("B", "2026-11-11", "1", "510101", 7, "88.00")
            .order("C", "2026-09-28", "1", "510101", 9, "88.00")
            .order("D", "2026-09-27", "1", "510101", 99, "88.00")
            .order("E", "2026-11-18", "9", "510101", 11, "88.00")
            .orders();
    private final RouteSales sales = new RouteSales(city.store());

    private ShopSales shop(OrganisationScope manager, int id) {
        return Objects.requireNonNull(
                sales.read(manager, manager, TODAY, List.of()).shops().get(id));
    }

    @Test
    void eightWeeksEndWithTheOneOfTheLastOrder() {
        assertThat(shop(WANG, id("1")).weeks()).containsExactly(9, 0, 0, 0, 0, 0, 7, 5);
        assertThat(shop(WANG, id("1")).lastOn()).isEqualTo("2026-11-18");
        assertThat(shop(WANG, id("3")).weeks()).containsOnly(0);
        assertThat(sales.read(WANG, WANG, TODAY, List.of()).shops()).doesNotContainKey(id("9"));
    }

    @Test
    void ordersThatComeInLaterAreSeenAtOnce() {
        assertThat(shop(WANG, id("3")).lastOn()).isNull();

        city.order("F", "2026-11-19", "3", "510101", 4, "88.00").orders();

        assertThat(shop(WANG, id("3")).weeks()).endsWith(4);
        assertThat(shop(WANG, id("3")).lastOn()).isEqualTo("2026-11-19");
    }

    @Test
    void aShopHandedOverTakesItsWeeksAlong() {
        assertThat(shop(WANG, id("1")).weeks()).endsWith(5);

        city.assigned("1", "liu", LocalDate.of(2026, 11, 20));

        assertThat(shop(LIU, id("1")).weeks()).endsWith(7, 5);
        assertThat(sales.read(WANG, WANG, TODAY, List.of()).shops()).doesNotContainKey(id("1"));
    }

    private int id(String licence) {
        return city.jdbc()
                .sql("select retailer_id from core.retailer where licence_no = ?")
                .param(licence)
                .query(Integer.class)
                .single();
    }
}

package com.platform135.analysis.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135test.TestCity;

/** Shop m01 was 王海's (江宁) until 15 March 2026 and is 陈思远's (浦口) since. */
class OrderLineQueriesTests {

    private static final Period MARCH = Period.parse("2026-03");
    private static final OrganisationScope WANG = OrganisationScope.ofManager(11);
    private static final OrganisationScope JIANGNING = OrganisationScope.ofOrganisation(2);
    private static final OrganisationScope PUKOU = OrganisationScope.ofOrganisation(3);

    private static OrderLineQueries queries;
    private static int shop;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .shop("m01", "wang")
                .shop("c01", "chen")
                .assigned("m01", "chen", LocalDate.of(2026, 3, 15))
                .order("2026-03-03", "m01", "510101", 10)
                .order("2026-03-20", "m01", "510102", 5)
                .order("2026-04-03", "m01", "510101", 5)
                .order("2026-03-03", "c01", "510101", 5)
                .orders();
        queries = new OrderLineQueries(city.jdbc());
        shop = queries.findShop(PUKOU, "m01", TestCity.TODAY).orElseThrow().id();
    }

    @Test
    void aShopIsFoundByWhoHasOrHadIt() {
        assertThat(queries.findShop(JIANGNING, "m01", TestCity.TODAY)).isPresent();
        assertThat(queries.findShop(PUKOU, "m01", TestCity.TODAY))
                .hasValueSatisfying(found -> assertThat(found.managerName()).isEqualTo("陈思远"));
    }

    @Test
    void aShopThatNeverWasTheScopesIsNotFound() {
        assertThat(queries.findShop(JIANGNING, "c01", TestCity.TODAY)).isEmpty();
        assertThat(queries.findShop(OrganisationScope.nothing(), "m01", TestCity.TODAY))
                .isEmpty();
    }

    @Test
    void linesBelongToWhomTheShopBelongedToOnTheOrderDay() {
        assertThat(lines(WANG, null, null)).containsExactly("510101");
        assertThat(lines(PUKOU, null, null)).containsExactly("510102");
    }

    @Test
    void byTodaysAssignmentAllLinesAreTodaysManagers() {
        assertThat(lines(PUKOU, null, TestCity.TODAY)).containsExactly("510102", "510101");
        assertThat(lines(WANG, null, TestCity.TODAY)).isEmpty();
    }

    @Test
    void linesAreThoseOfThePeriodAndTheSpecs() {
        assertThat(lines(PUKOU, List.of(1), TestCity.TODAY)).containsExactly("510101");
    }

    private static List<String> lines(
            OrganisationScope scope, @Nullable List<Integer> specs, @Nullable LocalDate asOf) {
        return queries.listLines(scope, shop, MARCH, specs, asOf).stream()
                .map(OrderLineRow::specCode)
                .toList();
    }
}

package com.platform135.analysis.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135test.TestCity;

class SearchQueriesTests {

    private static SearchQueries queries;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity();
        city.shop("320115100001", "wang").shop("320115100002", "liu").shop("320111100003", "chen");
        city.jdbc()
                .sql(
                        "update core.retailer set name = '南中路副食店', initials = 'nzlfsd', address = '东山街道100%号' where licence_no = '320115100001'")
                .update();
        queries = new SearchQueries(city.jdbc());
    }

    @Test
    void aShopIsFoundByNameInitialsLicenceAndAddress() {
        for (String text : new String[] {"副食", "nzlfs", "NZLFS", "5100001", "100%"}) {
            assertThat(queries.shops(OrganisationScope.ofOrganisation(2), TestCity.TODAY, text, 5))
                    .as(text)
                    .extracting(FoundShopRow::licenceNo)
                    .containsExactly("320115100001");
        }
    }

    @Test
    void nothingOutsideTheScopeIsFound() {
        assertThat(queries.shops(OrganisationScope.ofOrganisation(3), TestCity.TODAY, "副食", 5))
                .isEmpty();
        assertThat(queries.shops(OrganisationScope.ofManager(12), TestCity.TODAY, "3201", 5))
                .extracting(FoundShopRow::licenceNo)
                .containsExactly("320115100002");
        assertThat(queries.shops(OrganisationScope.nothing(), TestCity.TODAY, "3201", 5))
                .isEmpty();
    }

    @Test
    void aPercentSignIsNoWildcard() {
        assertThat(queries.shops(OrganisationScope.ofOrganisation(1), TestCity.TODAY, "%", 5))
                .extracting(FoundShopRow::licenceNo)
                .containsExactly("320115100001");
    }
}

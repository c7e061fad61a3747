package com.platform135.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135test.TestCity;

class ShopDirectoryTests {

    private static ShopDirectory directory;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity();
        city.shop("320115100001", "wang").shop("320115100002", "liu").shop("320111100003", "chen");
        city.shop("320115200004", "sun").closed("320115200004", LocalDate.of(2026, 3, 20));
        city.shop("320115200005", "sun");
        city.jdbc()
                .sql(
                        "update core.retailer set name = '南中路副食店', initials = 'nzlfsd', address = '东山街道100%号' where licence_no = '320115100001'")
                .update();
        directory = new ShopDirectory(city.jdbc());
    }

    private static List<String> search(OrganisationScope scope, String text, boolean closed) {
        return directory.search(scope, TestCity.TODAY, text, closed, 5).stream()
                .map(ShopDirectory.Found::licenceNo)
                .toList();
    }

    @Test
    void aShopIsFoundByNameInitialsLicenceAndAddress() {
        for (String text : new String[] {"副食", "nzlfs", "NZLFS", "5100001", "100%"}) {
            assertThat(search(OrganisationScope.ofOrganisation(2), text, true))
                    .as(text)
                    .containsExactly("320115100001");
        }
    }

    @Test
    void nothingOutsideTheScopeIsFound() {
        assertThat(search(OrganisationScope.ofOrganisation(3), "副食", true)).isEmpty();
        assertThat(search(OrganisationScope.ofManager(12), "3201", true)).containsExactly("320115100002");
        assertThat(search(OrganisationScope.nothing(), "3201", true)).isEmpty();
    }

    @Test
    void aPercentSignIsNoWildcard() {
        assertThat(search(OrganisationScope.ofOrganisation(1), "%", true)).containsExactly("320115100001");
    }

    @Test
    void closedShopsStandBehindOpenOnesAndOnlyWhereTheyAreWanted() {
        assertThat(search(OrganisationScope.ofOrganisation(2), "5200", true))
                .containsExactly("320115200005", "320115200004");
        assertThat(search(OrganisationScope.ofOrganisation(2), "5200", false)).containsExactly("320115200005");
    }
}

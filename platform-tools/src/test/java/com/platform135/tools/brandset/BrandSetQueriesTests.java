package com.platform135.tools.brandset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135test.TestDatabase;

/** A city (1) with branches 2 and 3; market 4 in branch 2 with customer manager 11, market 5 in branch 3 with customer manager 12. */
class BrandSetQueriesTests {

    private static BrandSetQueries queries;

    @BeforeAll
    static void fill() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
        jdbc.sql("""
                insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                  (1, 'CZ', '市公司', 'CITY', null), (2, 'B1', '江宁分公司', 'BRANCH', 1), (3, 'B2', '浦口分公司', 'BRANCH', 1),
                  (4, 'M1', '东山市场部', 'MARKET', 2), (5, 'M2', '江浦市场部', 'MARKET', 3);
                insert into core.organisation_closure values
                  (1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 4, 0), (5, 5, 0),
                  (1, 2, 1), (1, 3, 1), (2, 4, 1), (3, 5, 1), (1, 4, 2), (1, 5, 2);
                insert into core.staff (staff_id, username, name, role, organisation_id) values
                  (11, 'wang', '王海', 'CUSTOMER_MANAGER', 4), (12, 'liu', '刘佳', 'CUSTOMER_MANAGER', 5),
                  (13, 'zhou', '周敏', 'BRANCH_STAFF', 2);
                insert into core.spec (spec_id, spec_code, name, brand, in_province, price_class, wholesale_fen, retail_fen) values
                  (1, '510101', '七匹狼(软通泰)', '七匹狼', false, 3, 8800, 10000),
                  (2, '510102', '七匹狼(通运)', '七匹狼', false, 2, 14310, 16000);
                insert into core.brand_set (brand_set_id, name, organisation_id, owner_id) values
                  (1, '通系列', 2, null), (2, '通系列', null, 11), (3, '浦口重点', 3, null), (4, '全部重点', null, null), (5, '市重点', 1, null);
                insert into core.brand_set_spec values
                  (1, 1, 0.6, date '2026-01-01', date '2026-03-31'), (1, 2, null, null, null), (3, 2, 0.3, null, null);
                """).update();
        queries = new BrandSetQueries(jdbc);
    }

    @Test
    void aCustomerManagerSeesOwnSetsThenThoseOfTheUnitsAboveAndImportedOnesLast() {
        assertThat(queries.listVisible(OrganisationScope.ofManager(11), 11))
                .extracting(BrandSetRow::id)
                .containsExactly(2, 1, 5, 4);
    }

    @Test
    void anotherBranchsSetsAndOtherPeoplesOwnAreNotSeen() {
        assertThat(queries.listVisible(OrganisationScope.ofManager(12), 12))
                .extracting(BrandSetRow::id)
                .containsExactly(3, 5, 4);
        assertThat(queries.findVisible(OrganisationScope.ofManager(12), 12, "1"))
                .isEmpty();
        assertThat(queries.listMembers(OrganisationScope.ofManager(12), 12, 1)).isEmpty();
    }

    @Test
    void aNameMeansTheNearestSetOfThatName() {
        assertThat(queries.findVisible(OrganisationScope.ofManager(11), 11, "通系列"))
                .map(BrandSetRow::id)
                .contains(2);
        assertThat(queries.findVisible(OrganisationScope.ofOrganisation(2), 13, "通系列"))
                .map(BrandSetRow::id)
                .contains(1);
    }

    @Test
    void theCitySeesWhatItsBranchesPublish() {
        assertThat(queries.listVisible(OrganisationScope.ofOrganisation(1), 99))
                .extracting(BrandSetRow::id)
                .containsExactly(5, 3, 1, 4);
    }

    @Test
    void nothingInScopeLeavesWhatIsForEverybody() {
        assertThat(queries.listVisible(OrganisationScope.nothing(), 99))
                .extracting(BrandSetRow::id)
                .containsExactly(4);
    }

    @Test
    void membersCarryTheirTargetsByCode() {
        assertThat(queries.listMembers(OrganisationScope.ofOrganisation(2), 13, 1))
                .containsExactly(
                        new SpecChoice.Member(
                                1,
                                "510101",
                                "七匹狼(软通泰)",
                                new BigDecimal("0.6000"),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 3, 31)),
                        new SpecChoice.Member(2, "510102", "七匹狼(通运)", null, null, null));
    }
}

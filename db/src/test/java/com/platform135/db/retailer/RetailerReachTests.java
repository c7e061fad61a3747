package com.platform135.db.retailer;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135test.TestDatabase;

class RetailerReachTests {

    private static JdbcClient jdbc;
    private static RetailerReach reach;

    @BeforeAll
    static void plant() {
        DataSource source = TestDatabase.fresh();
        jdbc = JdbcClient.create(source);
        reach = new RetailerReach(jdbc);
        jdbc.sql("""
                insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                    (1, '3201', '南京', 'CITY', null)
                  , (2, '320115', '江宁', 'BRANCH', 1), (3, '32011501', '东山', 'MARKET', 2)
                  , (4, '320116', '六合', 'BRANCH', 1), (5, '32011601', '雄州', 'MARKET', 4)
                """).update();
        jdbc.sql("""
                insert into core.staff (staff_id, username, name, role, organisation_id) values
                    (11, 'wang', '王海', 'CUSTOMER_MANAGER', 3), (12, 'liu', '刘佳', 'CUSTOMER_MANAGER', 3)
                  , (13, 'zhao', '赵敏', 'CUSTOMER_MANAGER', 5), (14, 'chen', '陈立', 'MARKET_MANAGER', 3)
                """).update();
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(s -> new OrganisationTree(jdbc).rebuildClosure());
        jdbc.sql("""
                insert into core.retailer (retailer_id, ordinal, licence_no, name, opened_on)
                select i, i, i::text, '店' || i, date '2024-01-01' from generate_series(1, 5000) i
                """).update();
        jdbc.sql("""
                insert into core.assignment (retailer_id, from_date, staff_id) values
                    (1, '2024-01-01', 11), (2, '2024-01-01', 11), (2, '2026-01-01', 12), (3, '2024-01-01', 13)
                """).update();
    }

    @Test
    void aManagerReachesShopsOfTodayAndOfBefore() {
        assertThat(reach.listIds(OrganisationScope.ofManager(11))).containsExactlyInAnyOrder(1, 2);
        assertThat(reach.listIds(OrganisationScope.ofManager(12))).containsExactly(2);
    }

    @Test
    void aUnitReachesThoseOfItsPeopleAndNoNeighbours() {
        assertThat(reach.listIds(OrganisationScope.ofOrganisation(2))).containsExactlyInAnyOrder(1, 2);
        assertThat(reach.listIds(OrganisationScope.ofOrganisation(1))).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void nobodyReachesNothing() {
        assertThat(reach.listIds(OrganisationScope.nothing())).isEmpty();
    }

    @Test
    void samplePointsAreThoseOfTheScopeWithSamples() {
        jdbc.sql("""
                        insert into core.spec (spec_id, spec_code, name, brand, maker, in_province, price_class, wholesale_fen, retail_fen)
                        values (1, '1', '红', '红', '厂', true, 3, 10000, 12000)
                        """).update();
        jdbc.sql("insert into core.sample_price (retailer_id, spec_id, on_date) values"
                        + " (2, 1, '2026-01-05'), (2, 1, '2026-01-12'), (3, 1, '2026-01-05'), (4, 1, '2026-01-05')")
                .update();

        assertThat(reach.listSamplePointIds(OrganisationScope.ofManager(11))).containsExactly(2);
        assertThat(reach.listSamplePointIds(OrganisationScope.ofOrganisation(4)))
                .containsExactly(3);
        assertThat(reach.listSamplePointIds(OrganisationScope.nothing())).isEmpty();
    }

    @Test
    void aLargeScopeIsNotListed() {
        jdbc.sql("insert into core.staff (staff_id, username, name, role, organisation_id)"
                        + " values (15, 'sun', '孙立', 'CUSTOMER_MANAGER', 5)")
                .update();
        jdbc.sql("insert into core.assignment (retailer_id, from_date, staff_id)"
                        + " select i, date '2024-01-01', 15 from generate_series(10, 4010) i")
                .update();

        assertThat(reach.listIds(OrganisationScope.ofManager(15))).isNull();
        assertThat(reach.listIds(OrganisationScope.ofManager(13))).containsExactly(3);

        jdbc.sql("delete from core.assignment where staff_id = 15").update();
    }
}

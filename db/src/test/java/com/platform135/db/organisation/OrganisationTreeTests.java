package com.platform135.db.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135test.TestDatabase;

class OrganisationTreeTests {

    private static OrganisationTree tree;

    @BeforeAll
    static void plant() {
        DataSource source = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(source);
        tree = new OrganisationTree(jdbc);
        jdbc.sql("""
                insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                    (1, '32', '江苏', 'PROVINCE', null), (2, '3201', '南京', 'CITY', 1)
                  , (3, '320115', '江宁', 'BRANCH', 2), (4, '32011501', '东山', 'MARKET', 3)
                  , (5, '320116', '六合', 'BRANCH', 2), (6, '32011601', '雄州', 'MARKET', 5)
                """).update();
        jdbc.sql("""
                insert into core.staff (staff_id, username, name, role, organisation_id) values
                    (11, 'wang', '王海', 'CUSTOMER_MANAGER', 4), (12, 'liu', '刘佳', 'CUSTOMER_MANAGER', 6)
                  , (13, 'chen', '陈立', 'MARKET_MANAGER', 4)
                """).update();
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(s -> tree.rebuildClosure());
    }

    @Test
    void aBranchHoldsItsMarketsAndNoNeighbour() {
        assertThat(tree.listUnits(OrganisationScope.ofOrganisation(3)))
                .extracting(OrganisationTree.Unit::code)
                .containsExactly("320115", "32011501");
        assertThat(tree.listManagers(OrganisationScope.ofOrganisation(3)))
                .extracting(OrganisationTree.Manager::username)
                .containsExactly("wang");
    }

    @Test
    void parentsComeBeforeChildren() {
        assertThat(tree.listUnits(tree.wholeScope()))
                .extracting(OrganisationTree.Unit::code)
                .containsExactly("32", "3201", "320115", "320116", "32011501", "32011601");
    }

    @Test
    void aManagerSeesOnlyHimself() {
        OrganisationScope scope = OrganisationScope.ofManager(11);

        assertThat(tree.listManagers(scope))
                .extracting(OrganisationTree.Manager::username)
                .containsExactly("wang");
        assertThat(tree.findManager(scope, "liu")).isEmpty();
        assertThat(tree.findUnit(scope, "32011501")).isEmpty();
    }

    @Test
    void anEmptyScopeSeesNothing() {
        assertThat(tree.listUnits(OrganisationScope.nothing())).isEmpty();
        assertThat(tree.listManagers(OrganisationScope.nothing())).isEmpty();
    }

    @Test
    void severalRootsAreSeenTogether() {
        assertThat(tree.listUnits(OrganisationScope.ofOrganisations(Set.of(4, 6))))
                .extracting(OrganisationTree.Unit::code)
                .containsExactly("32011501", "32011601");
    }
}

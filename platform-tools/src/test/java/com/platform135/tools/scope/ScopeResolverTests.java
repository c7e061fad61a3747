package com.platform135.tools.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.TestDatabase;

class ScopeResolverTests {

    private static ScopeResolver resolver;

    /** City 1 with branches 2 and 3; market 4 under 2 with manager 10, market 5 under 3 with manager 11. */
    @BeforeAll
    static void settle() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
        jdbc.sql("""
                        insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                          (1, 'CITY', '市', 'CITY', null), (2, 'B1', '一', 'BRANCH', 1), (3, 'B2', '二', 'BRANCH', 1)
                        , (4, 'M1', '一', 'MARKET', 2), (5, 'M2', '二', 'MARKET', 3)
                        """).update();
        jdbc.sql("""
                        insert into core.organisation_closure (ancestor_id, descendant_id, depth) values
                          (1,1,0),(2,2,0),(3,3,0),(4,4,0),(5,5,0),(1,2,1),(1,3,1),(2,4,1),(3,5,1),(1,4,2),(1,5,2)
                        """).update();
        jdbc.sql("""
                        insert into core.staff (staff_id, username, name, role, organisation_id) values
                          (10, 'cm1', '甲', 'CUSTOMER_MANAGER', 4), (11, 'cm2', '乙', 'CUSTOMER_MANAGER', 5)
                        """).update();
        resolver = new ScopeResolver(new OrganisationTree(jdbc));
    }

    private static PlatformUser user(StaffRole role, @Nullable Integer unit) {
        return new PlatformUser(role == StaffRole.CUSTOMER_MANAGER ? 10 : 99, "u", "u", role, unit);
    }

    private static OrganisationScope units(Integer... ids) {
        return OrganisationScope.ofOrganisations(Set.of(ids));
    }

    private static void assertNotFound(PlatformUser user, @Nullable String org, @Nullable String manager) {
        assertThatThrownBy(() -> resolver.resolve(user, org, manager)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCustomerManagerSeesTheOwnCustomersAndNoUnit() {
        PlatformUser user = user(StaffRole.CUSTOMER_MANAGER, 4);

        assertThat(resolver.of(user)).isEqualTo(OrganisationScope.ofManager(10));
        assertThat(resolver.resolve(user, null, "cm1")).isEqualTo(OrganisationScope.ofManager(10));
        assertNotFound(user, null, "cm2");
        assertNotFound(user, "M1", null);
    }

    @Test
    void aMarketManagerSeesTheOwnMarket() {
        PlatformUser user = user(StaffRole.MARKET_MANAGER, 4);

        assertThat(resolver.of(user)).isEqualTo(units(4));
        assertThat(resolver.resolve(user, "M1", null)).isEqualTo(units(4));
        assertThat(resolver.resolve(user, null, "cm1")).isEqualTo(OrganisationScope.ofManager(10));
        assertNotFound(user, null, "cm2");
        assertNotFound(user, "M2", null);
        assertNotFound(user, "B1", null);
    }

    @Test
    void branchStaffSeeTheBranchAndWhatIsBelow() {
        PlatformUser user = user(StaffRole.BRANCH_STAFF, 2);

        assertThat(resolver.of(user)).isEqualTo(units(2));
        assertThat(resolver.resolve(user, "M1", null)).isEqualTo(units(4));
        assertNotFound(user, "B2", null);
        assertNotFound(user, "CITY", null);
        assertNotFound(user, null, "cm2");
    }

    @Test
    void cityStaffSeeTheCity() {
        PlatformUser user = user(StaffRole.CITY_STAFF, 1);

        assertThat(resolver.of(user)).isEqualTo(units(1));
        assertThat(resolver.resolve(user, "B2", null)).isEqualTo(units(3));
        assertThat(resolver.resolve(user, null, "cm2")).isEqualTo(OrganisationScope.ofManager(11));
    }

    @Test
    void anAdministratorSeesAllAndNothingThatDoesNotExist() {
        PlatformUser user = user(StaffRole.ADMIN, null);

        assertThat(resolver.of(user)).isEqualTo(units(1));
        assertThat(resolver.resolve(user, "M2", null)).isEqualTo(units(5));
        assertNotFound(user, "NOWHERE", null);
        assertNotFound(user, null, "nobody");
    }

    @Test
    void withoutAUnitThereIsNothingToSee() {
        assertThat(resolver.of(user(StaffRole.BRANCH_STAFF, null)).isNothing()).isTrue();
    }

    @Test
    void blankMeansNotPicked() {
        assertThat(resolver.resolve(user(StaffRole.BRANCH_STAFF, 2), " ", "")).isEqualTo(units(2));
    }

    @Test
    void aUnitAndAManagerTogetherAreRefused() {
        assertThatThrownBy(() -> resolver.resolve(user(StaffRole.ADMIN, null), "M1", "cm1"))
                .isInstanceOf(BadRequestException.class);
    }
}

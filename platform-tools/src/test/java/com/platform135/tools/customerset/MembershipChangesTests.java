package com.platform135.tools.customerset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135test.TestCity;

/** wang's shops 1 (stays), 2 (goes to liu on 5 November), 3 (closes on the 10th) and 4 (opens on the 3rd); chen's 5 in another branch. */
class MembershipChangesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate BEFORE = LocalDate.of(2026, 10, 31);
    private static final LocalDate AFTER = TestCity.TODAY;
    private static final OrganisationScope WANG = OrganisationScope.ofManager(11);

    private static SetWriter sets;
    private static CustomerSetQueries queries;
    private static MembershipChanges changes;

    @BeforeAll
    static void fill() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .shop("320115000001", "wang", "Z")
                .shop("320115000002", "wang", "Z")
                .shop("320115000003", "wang", "Z")
                .shop("320115000004", "wang", "Z", LocalDate.of(2026, 11, 3))
                .shop("320111000005", "chen", "Z")
                .assigned("320115000002", "liu", LocalDate.of(2026, 11, 5))
                .closed("320115000003", LocalDate.of(2026, 11, 10))
                .order("2026-10-08", "320115000001", "510101", 5)
                .order("2026-11-08", "320115000001", "510101", 30)
                .orders();
        sets = new SetWriter(city);
        queries = new CustomerSetQueries(city.jdbc());
        OrganisationTree tree = new OrganisationTree(city.jdbc());
        SalesStore store = city.store();
        changes = new MembershipChanges(
                new CustomerSetMembership(queries, new ScopeResolver(tree), tree, store, city.jdbc()),
                queries,
                store,
                Clock.fixed(TestCity.TODAY.atTime(12, 0).atZone(ZONE).toInstant(), ZONE));
    }

    @Test
    void whoLeavesARuleDoesSoForAReason() {
        UUID set = sets.rule("食杂店", 11, "format=Z");

        assertThat(told(set, WANG)).containsExactly("4 came OPENED", "2 went OUT_OF_SCOPE", "3 went CLOSED");
    }

    @Test
    void aListLosesThoseWhoseLicenceEndsOrWhoAreReassigned() {
        UUID set = sets.fixed("名单", 11, "320115000001", "320115000002", "320115000003");

        assertThat(told(set, WANG)).containsExactly("1 came LISTED");
    }

    @Test
    void aVolumeThatCrossesTheLineIsToldWithBothFigures() {
        UUID set = sets.rule("本月三十条", 11, "volumeFrom=30&volumePeriod=month");

        List<MembershipChanges.Change> told =
                changes.between(queries.findParts(set).orElseThrow(), WANG, WANG, BEFORE, AFTER);

        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.reason()).isEqualTo(MembershipChanges.Reason.VOLUME);
            assertThat(change.before()).isEqualTo("5");
            assertThat(change.after()).isEqualTo("30");
        });
    }

    @Test
    void aReaderIsToldOfOwnShopsOnly() {
        UUID set = sets.publishedRule("全市食杂店", 1, "format=Z");
        OrganisationScope city = OrganisationScope.ofOrganisation(1);

        List<MembershipChanges.Change> told = changes.between(
                queries.findParts(set).orElseThrow(), OrganisationScope.ofManager(14), city, BEFORE, AFTER);

        assertThat(told).isEmpty();
    }

    private static List<String> told(UUID set, OrganisationScope owner) {
        return changes.between(queries.findParts(set).orElseThrow(), owner, owner, BEFORE, AFTER).stream()
                .map(change -> change.shop().retailerId() + (change.came() ? " came " : " went ") + change.reason())
                .toList();
    }
}

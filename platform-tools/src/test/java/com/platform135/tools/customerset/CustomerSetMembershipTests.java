package com.platform135.tools.customerset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.organisation.OrganisationTree;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** wang has shops A1 (Z), A2 (B), A3 (Z, closed on 10 November) and A4 (B, opened on 1 November); liu B1; chen, of another branch, C1. */
class CustomerSetMembershipTests {

    private static final LocalDate TODAY = TestCity.TODAY;
    private static final String A1 = "320115000001";
    private static final String A2 = "320115000002";
    private static final String A3 = "320115000003";
    private static final String A4 = "320115000004";
    private static final String B1 = "320115000005";
    private static final String C1 = "320111000001";

    private static TestCity city;
    private static SetWriter sets;
    private static CustomerSetMembership membership;
    private static TestReports people;

    @BeforeAll
    static void fill() {
        city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("310101", "中华(硬)")
                .shop(A1, "wang", "Z")
                .shop(A2, "wang", "B")
                .shop(A3, "wang", "Z")
                .shop(A4, "wang", "B", LocalDate.of(2026, 11, 1))
                .shop(B1, "liu", "B")
                .shop(C1, "chen", "B")
                .closed(A3, LocalDate.of(2026, 11, 10))
                .order("2026-09-03", A1, "510101", 10)
                .order("2026-10-08", A1, "310101", 20)
                .order("2026-10-08", A2, "310101", 5)
                .order("2026-11-05", A2, "510101", 50)
                .order("2026-10-09", B1, "510101", 40)
                .order("2026-10-09", C1, "510101", 40)
                .orders();
        sets = new SetWriter(city);
        people = new TestReports(city);
        OrganisationTree tree = new OrganisationTree(city.jdbc());
        membership = new CustomerSetMembership(
                new CustomerSetQueries(city.jdbc()), new ScopeResolver(tree), tree, city.store(), city.jdbc());
    }

    @Test
    void aListHoldsWhoIsListedWhateverBecameOfThem() {
        sets.fixed("名单", 11, A1, A3);

        assertThat(members("wang", "名单", TODAY)).containsExactly(A1, A3);
    }

    @Test
    void aRuleHoldsThoseActiveOnTheDayThatMatch() {
        sets.rule("便利店", 11, "format=B");

        assertThat(members("wang", "便利店", TODAY)).containsExactly(A2, A4);
        assertThat(members("wang", "便利店", LocalDate.of(2026, 10, 31))).containsExactly(A2);
    }

    @Test
    void aClosedShopFallsOutOfARuleOnTheDayItCloses() {
        sets.rule("食杂店", 11, "format=Z");

        assertThat(members("wang", "食杂店", LocalDate.of(2026, 11, 9))).containsExactly(A1, A3);
        assertThat(members("wang", "食杂店", LocalDate.of(2026, 11, 10))).containsExactly(A1);
    }

    @Test
    void aRuleOfAPersonLooksAmongTheOwnShopsAndOneOfAUnitAmongAllOfTheUnit() {
        sets.rule("全部", 11, "");
        sets.publishedRule("江宁便利店", 2, "format=B");

        assertThat(members("wang", "全部", TODAY)).containsExactly(A1, A2, A4);
        assertThat(members("wang", "江宁便利店", TODAY)).containsExactly(A2, A4, B1);
    }

    @Test
    void volumeIsThatOfTheMonthsThatHaveEndedByTheDay() {
        sets.rule("近三月二十条", 11, "volumeFrom=20&volumePeriod=last-3");
        sets.rule("本月有货", 11, "volumeFrom=1&volumePeriod=month");
        sets.rule("最多五条", 11, "volumeTo=5&volumePeriod=last-3");

        assertThat(members("wang", "近三月二十条", TODAY)).containsExactly(A1);
        assertThat(members("wang", "本月有货", TODAY)).containsExactly(A2);
        assertThat(members("wang", "最多五条", TODAY)).containsExactly(A2, A4);
    }

    @Test
    void whoHasOrderedABrandSetAndWhoHasNot() {
        int tong = city.brandSet("通系列", "JN", null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "510101");
        sets.rule("订过通系列", 11, "brandSet=" + tong + "&ordered=yes&orderedPeriod=2026-09..2026-11");
        sets.rule("没订通系列", 11, "brandSet=" + tong + "&ordered=no&orderedPeriod=last-3");

        assertThat(members("wang", "订过通系列", TODAY)).containsExactly(A1, A2);
        assertThat(members("wang", "没订通系列", TODAY)).containsExactly(A2, A4);
    }

    @Test
    void setsAreJoinedCutAndReducedInTheirOrder() {
        UUID listed = sets.fixed("底", 11, A1);
        UUID stores = sets.rule("并入", 11, "format=B");
        UUID fresh = sets.fixed("去掉", 11, A4);
        UUID union = sets.rule("并", 11, "format=Z");
        sets.take(union, SetOperation.UNION, stores);
        UUID except = sets.rule("差", 11, "");
        sets.take(except, SetOperation.EXCEPT, fresh, listed);
        UUID both = sets.rule("交", 11, "");
        sets.take(both, SetOperation.INTERSECT, union, except);

        assertThat(members("wang", "并", TODAY)).containsExactly(A1, A2, A4);
        assertThat(members("wang", "差", TODAY)).containsExactly(A2);
        assertThat(members("wang", "交", TODAY)).containsExactly(A2);
    }

    @Test
    void aFrozenSetStaysAsItWas() {
        sets.frozen("定格", 11, "2026-11-01", A1, A3);

        assertThat(members("wang", "定格", TODAY)).containsExactly(A1, A3);
    }

    @Test
    void aSetIsNamedByItsIdOrItsNameAndTheNearestOneIsMeant() {
        sets.publishedFixed("重名", 2, B1);
        UUID own = sets.fixed("重名", 12, B1);

        assertThat(membership.findVisible(people.user("liu"), "重名", TODAY))
                .map(CustomerSets.Found::id)
                .contains(own);
        assertThat(membership.findVisible(people.user("liu"), own.toString(), TODAY))
                .map(CustomerSets.Found::name)
                .contains("重名");
    }

    @Test
    void somebodyElsesSetAndAnotherBranchsDoNotExist() {
        UUID own = sets.fixed("王海的", 11, A1);
        UUID branchs = sets.publishedFixed("江宁的", 2, A1);

        assertThat(membership.findVisible(people.user("liu"), own.toString(), TODAY))
                .isEmpty();
        assertThat(membership.findVisible(people.user("branch"), own.toString(), TODAY))
                .isEmpty();
        assertThat(membership.findVisible(people.user("chen"), branchs.toString(), TODAY))
                .isEmpty();
        assertThat(membership.findVisible(people.user("city"), branchs.toString(), TODAY))
                .isPresent();
    }

    @Test
    void aReportIsCutToTheSetAndToWhatItsReaderSees() {
        UUID set = sets.publishedFixed("两家", 2, A2, B1);

        assertThat(counted("branch", set)).isEqualTo(2);
        assertThat(counted("liu", set)).isEqualTo(1);
    }

    private static int counted(String username, UUID set) {
        try (var store = city.store()) {
            return store.answer(people.ask(username, "month=2026-11&customerSet=" + set)
                            .question())
                    .total()
                    .active();
        }
    }

    private static List<String> members(String username, String name, LocalDate day) {
        Integer[] ids = membership
                .findVisible(people.user(username), name, day)
                .orElseThrow()
                .retailerIds()
                .toArray(Integer[]::new);
        return city.jdbc()
                .sql("select licence_no from core.retailer where retailer_id = any (:ids) order by retailer_id")
                .param("ids", ids)
                .query(String.class)
                .list();
    }
}

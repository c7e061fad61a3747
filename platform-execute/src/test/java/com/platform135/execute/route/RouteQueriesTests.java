package com.platform135.execute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerReach;
import com.platform135test.TestCity;

/** Shop 3 was 王海's until the 10th and is 刘佳's (same unit) since; shops 8 and 9 are 陈思远's, of another branch. */
class RouteQueriesTests {

    private static final LocalDate TODAY = TestCity.TODAY;
    private static final OrganisationScope WANG = OrganisationScope.ofManager(11);
    private static final OrganisationScope LIU = OrganisationScope.ofManager(12);

    private static TestCity city;
    private static RouteQueries queries;
    private static TeamQueries team;

    @BeforeAll
    static void open() {
        city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .shop("1", "wang")
                .shop("2", "wang")
                .shop("3", "wang")
                .assigned("3", "liu", LocalDate.of(2026, 11, 10))
                .shop("9", "chen")
                .shop("8", "chen")
                .closed("2", LocalDate.of(2026, 11, 1))
                .order("A", "2026-11-18", "1", "510101", 5, "88.00")
                .order("B", "2026-11-18", "9", "510101", 5, "88.00")
                .orders();
        visit(1, 11, "2026-11-20", "ON_SITE");
        visit(1, 11, "2026-11-21", "PHONE");
        visit(3, 11, "2026-11-05", "ON_SITE");
        visit(4, 14, "2026-11-22", "ON_SITE");
        for (int i = 0; i < 5; i++) {
            visit(1, 11, "2026-10-0" + (i + 1), "ONLINE");
        }
        matter(1, 11, "PROMISE", "OPEN", "2026-11-20");
        matter(1, 11, "PROMISE", "DONE", "2026-11-20");
        matter(3, 11, "REQUEST", "ANSWERED", "2026-11-20");
        matter(4, 14, "PROMISE", "OPEN", "2026-11-20");
        queries = new RouteQueries(city.jdbc());
        team = new TeamQueries(city.jdbc(), new RetailerReach(city.jdbc()));
    }

    @Test
    void theOwnShopsAreThoseOfTodayThatAreOpen() {
        assertThat(queries.listShops(WANG, TODAY))
                .extracting(ShopRow::licenceNo)
                .containsExactly("1");
        assertThat(queries.listShops(LIU, TODAY)).extracting(ShopRow::licenceNo).containsExactly("3");
        assertThat(queries.listShops(OrganisationScope.ofOrganisation(1), TODAY))
                .isEmpty();
    }

    @Test
    void visitsCountWhoeverMadeThem() {
        ShopRow own = queries.listShops(WANG, TODAY).get(0);
        ShopRow taken = queries.listShops(LIU, TODAY).get(0);

        assertThat(own.lastOn()).isEqualTo("2026-11-21");
        assertThat(own.lastOnSiteOn()).isEqualTo("2026-11-20");
        assertThat(own.onSite()).isOne();
        assertThat(own.remote()).isOne();
        assertThat(taken.lastOn()).isEqualTo("2026-11-05");
    }

    @Test
    void whatIsOpenGoesWithTheShop() {
        assertThat(queries.listOpenMatters(WANG, TODAY))
                .extracting(MatterRow::retailerId)
                .containsExactly(1);
        assertThat(queries.listOpenMatters(LIU, TODAY))
                .extracting(MatterRow::retailerId)
                .containsExactly(3);
    }

    @Test
    void theLastThreeVisitsOfEachShopComeLatestFirst() {
        assertThat(queries.listLastVisits(WANG, TODAY))
                .extracting(visit -> visit.day().toString())
                .containsExactly("2026-11-21", "2026-11-20", "2026-10-05");
        assertThat(queries.listLastVisits(LIU, TODAY)).hasSize(1);
    }

    @Test
    void gapsAreOfTheOwnShops() {
        city.jdbc().sql("update core.order_line set need_qty = 12").update();

        List<GapRow> gaps = queries.listGaps(WANG, TODAY, Period.parse("2026-11"));

        assertThat(gaps).containsExactly(new GapRow(1, "七匹狼(软通泰)", 7));
        assertThat(queries.listGaps(LIU, TODAY, Period.parse("2026-11"))).isEmpty();
    }

    @Test
    void aTargetHoldsOnItsDaysOnly() {
        int now = city.brandSet("现在", "JN", "0.6", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), "510101");
        int past = city.brandSet("过去", "JN", "0.6", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "510101");

        assertThat(queries.listTargets(WANG, List.of(now, past), TODAY))
                .extracting(TargetRow::name)
                .containsExactly("现在");
        assertThat(queries.listTargets(OrganisationScope.nothing(), List.of(now), TODAY))
                .isEmpty();
    }

    @Test
    void theDayIsTheOwnOne() {
        assertThat(queries.listDone(WANG, LocalDate.of(2026, 11, 21)))
                .extracting(DoneVisitRow::licenceNo)
                .containsExactly("1");
        assertThat(queries.listDone(LIU, LocalDate.of(2026, 11, 21))).isEmpty();
    }

    /** Shop 1 is of class B: two visits, two made. Shop 3: one of two made, seventeen days ago, so it is late. */
    @Test
    void theMonthCountsUpToEachShopsLeast() {
        assertThat(team.month(WANG, RouteRules.DEFAULT, TODAY)).isEqualTo(new TeamQueries.Month(2, 2, 0));
        assertThat(team.month(OrganisationScope.ofOrganisation(4), RouteRules.DEFAULT, TODAY))
                .isEqualTo(new TeamQueries.Month(3, 4, 1));
        assertThat(team.month(OrganisationScope.nothing(), RouteRules.DEFAULT, TODAY))
                .isEqualTo(new TeamQueries.Month(0, 0, 0));
    }

    /** Shop 9 had one of two visits, shop 8, open for years, none at all. */
    @Test
    void aShopNobodyEverVisitedIsNotDoneButLate() {
        assertThat(team.month(OrganisationScope.ofManager(14), RouteRules.DEFAULT, TODAY))
                .isEqualTo(new TeamQueries.Month(1, 4, 1));
    }

    @Test
    void theTeamIsTheScopes() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertThat(team.listTeam(OrganisationScope.ofOrganisation(4), day))
                .extracting(TeamRow::username)
                .containsExactly("liu", "wang");
        assertThat(team.listTeam(OrganisationScope.ofOrganisation(4), day).get(1))
                .satisfies(wang -> {
                    assertThat(wang.visits()).isOne();
                    assertThat(wang.minutes()).isEqualTo(20);
                    assertThat(wang.lastShop()).isEqualTo("店1");
                    assertThat(wang.overdue()).isOne();
                });
        assertThat(team.listTeam(OrganisationScope.nothing(), day)).isEmpty();
    }

    @Test
    void whatWaitsIsTheOwn() {
        assertThat(team.listWaiting(WANG, TODAY))
                .filteredOn(waiting -> waiting.count() > 0)
                .extracting(TeamQueries.Waiting::kind)
                .containsExactly("promises");
        assertThat(team.listWaiting(LIU, TODAY)).allMatch(waiting -> waiting.count() == 0);
    }

    private static void visit(int retailer, int staff, String day, String method) {
        city.jdbc()
                .sql("""
                insert into core.visit (retailer_id, visit_id, staff_id, visit_date, started_at, ended_at, method, updated_at, received_at)
                values (:retailer, :id, :staff, :day ::date, :day ::date + time '02:00', :day ::date + time '02:20', :method, now(), now())
                """)
                .param("retailer", retailer)
                .param("id", UUID.randomUUID())
                .param("staff", staff)
                .param("day", day)
                .param("method", method)
                .update();
    }

    private static void matter(int retailer, int staff, String kind, String state, String due) {
        city.jdbc()
                .sql("""
                insert into core.matter (retailer_id, matter_id, staff_id, kind, state, body, raised_on, due_on, changed_at)
                values (:retailer, :id, :staff, :kind, :state, 'x', date '2026-11-01', :due ::date, now())
                """)
                .param("retailer", retailer)
                .param("id", UUID.randomUUID())
                .param("staff", staff)
                .param("kind", kind)
                .param("state", state)
                .param("due", due)
                .update();
    }
}
